import type { Language } from '../records/language.ts';

/** The time zone that most people of a country of the European Economic Area live in; there the GDPR holds. */
export const EEA_ZONES: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome',
  LI: 'Europe/Vaduz',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
};

const OTHER_ZONES: Readonly<Record<string, string>> = {
  CH: 'Europe/Zurich',
  GB: 'Europe/London',
  IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo',
  SG: 'Asia/Singapore',
};

const namesIn = (language: Language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: namesIn('en'),
  de: namesIn('de'),
  fr: namesIn('fr'),
};

/** Whether the GDPR holds in a country: the European Union, Iceland, Liechtenstein and Norway. */
export function isInEea(country: string): boolean {
  return Object.hasOwn(EEA_ZONES, country);
}

/** The time zone to suggest for a country; undefined where it has several, or none is known here. */
export function usualZone(country: string): string | undefined {
  return EEA_ZONES[country] ?? OTHER_ZONES[country];
}

/** The name of a country by the two capitals of ISO 3166; undefined when there is none. */
export function countryName(code: string, language: Language = 'en'): string | undefined {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? NAMES[language].of(code) : undefined;
}
