/** The languages that the portal speaks: an organisation chooses one. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;

/** A language of the portal, as BCP 47 names it. */
export type Language = (typeof LANGUAGES)[number];
