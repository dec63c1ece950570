import type { Words } from '../index.ts';

/** What stands on every page, in French. */
export const frame: Words['frame'] = {
  what: 'Sécurité de l’information',
  report: { short: 'Signaler', rest: 'un incident' },
  menu: {
    home: 'Accueil',
    report: 'Signaler un incident',
    search: 'Recherche',
    guides: 'Que faire ?',
    training: 'Ma formation',
    learned: 'Enseignements',
    policies: 'Politiques',
    recent: 'Récents',
    deadlines: 'Échéances',
    checks: 'Vérifications',
    rules: 'Règles',
    controls: 'Mesures de sécurité',
    duties: 'Obligations connues',
    about: 'À propos de ce portail',
    registers: 'Registres',
    everybody: 'Pour tous',
    quality: 'Qualité des enregistrements',
  },
  banner: {
    label: 'À propos de cette page',
    sample: 'Exemple',
    fictional: ' : entreprise et enregistrements fictifs',
    madeFor: {
      staff: 'Destiné au personnel',
      isms: 'Destiné aux responsables du SMSI',
      auditor: 'Destiné aux auditeurs',
    },
    pinned: 'Figé au',
    errors: 'Erreurs détectées',
    check: 'Résultat de la vérification',
  },
  footer: {
    label: 'Comment signaler, et qui pilote',
    odd: 'Quelque chose d’inhabituel ? Signalez-le',
    confidential: 'confidentiel',
    roles: {
      incidentManager: 'Responsable des incidents',
      deputy: 'Suppléance',
      privacyLead: 'Protection des données',
    },
  },
};
