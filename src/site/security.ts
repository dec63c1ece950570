/**
 * The inline scripts that Starlight puts on every page, as SHA-256 in the form of a content security policy: theme,
 * theme picker. A test takes them from a built portal and compares; after an update of Starlight it
 * prints the new ones.
 */
export const INLINE_SCRIPTS: readonly string[] = [
  'sha256-VWo5Wp4aqSj6nSgMpeAp9cKieaoIfwFUAunAVugI5gA=',
  'sha256-GkZBRnvSuhtx/cvzvukVkX2JJZW+DdPlVr7BX8Tefqo=',
];

const POLICY: readonly (readonly [directive: string, sources: string])[] = [
  ['default-src', "'self'"],
  ['script-src', ["'self'", "'wasm-unsafe-eval'", ...INLINE_SCRIPTS.map((hash) => `'${hash}'`)].join(' ')],
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' data:"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

/** The content security policy of every page, as it stands in a `<meta>`. */
export const contentSecurityPolicy = POLICY.map(([directive, sources]) => `${directive} ${sources}`).join('; ');

const headers = (policy: string, opener: string): string => `/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: ${opener}
`;

/** The `_headers` file for hosts that read one: the same policy, and what a `<meta>` can not say. */
export const headersFile = headers(`${contentSecurityPolicy}; frame-ancestors 'none'`, 'same-origin');

/**
 * The same for a portal with the page of forms: two policies for one page allow only what both allow, and hosts join what
 * several lines say, so that each page says its own in its `<meta>` alone.
 */
export const headersWithAdmin = headers("frame-ancestors 'none'", 'same-origin');
