import type { Words } from '../index.ts';

/** What stands on every page, in German. */
export const frame: Words['frame'] = {
  what: 'Informationssicherheit',
  report: { short: 'Melden', rest: '' },
  menu: {
    home: 'Startseite',
    report: 'Vorfall melden',
    search: 'Suche',
    guides: 'Was tun?',
    training: 'Meine Schulung',
    learned: 'Erkenntnisse',
    policies: 'Richtlinien',
    recent: 'Aktuelles',
    deadlines: 'Fristen',
    checks: 'Prüfergebnisse',
    rules: 'Regeln',
    controls: 'Controls',
    duties: 'Bekannte Meldepflichten',
    about: 'Über dieses Portal',
    registers: 'Register',
    everybody: 'Für alle',
    quality: 'Qualität der Aufzeichnungen',
  },
  banner: {
    label: 'Zu dieser Seite',
    sample: 'Beispiel',
    fictional: ': Firma und Aufzeichnungen sind erfunden',
    madeFor: {
      staff: 'Für Beschäftigte',
      isms: 'Für die Verantwortlichen des ISMS',
      auditor: 'Für Auditorinnen und Auditoren',
    },
    pinned: 'Stand:',
    errors: 'Fehler gefunden',
    check: 'Ergebnis der Prüfung',
  },
  footer: {
    label: 'So melden Sie, und wer zuständig ist',
    odd: 'Etwas Ungewöhnliches? Bitte melden',
    confidential: 'vertraulich',
    roles: {
      incidentManager: 'Leitung Vorfallmanagement',
      deputy: 'Stellvertretung',
      privacyLead: 'Datenschutz',
    },
  },
};
