/** The picture of the portal in a browser's tab; drawn in the colour of the browser's own theme. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>path{stroke:#0f6172}@media(prefers-color-scheme:dark){path{stroke:#8fd8e6}}</style><path d="M12 2 4 5v6.2c0 4.9 3.3 8.6 8 10.8 4.7-2.2 8-5.9 8-10.8V5l-8-3Z" fill="none" stroke-width="1.8" stroke-linejoin="round"/><path d="m8.3 11.8 2.6 2.6 4.9-5" fill="none" stroke-width="1.8" stroke-linecap="round"/></svg>
`;
