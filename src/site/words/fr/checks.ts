import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form, number } = speechOf('fr');

/** The page of checks, and findings wherever they stand, in French. */
export const checks: Words['checks'] = {
  description: 'Ce que la vérification des enregistrements a trouvé.',
  counts: ({ records, error, warning, info, waived }) =>
    [
      `${counted(records, { one: 'fiche vérifiée', other: 'fiches vérifiées' })} : ${counted(error, { one: 'erreur', other: 'erreurs' })}`,
      counted(warning, { one: 'avertissement', other: 'avertissements' }),
      counted(info, { one: 'remarque', other: 'remarques' }),
      ...(waived > 0 ? [`${number(waived)} ${form(waived, { one: 'accepté', other: 'acceptés' })}`] : []),
    ].join(', '),
  rules: 'Ce que demande chaque règle figure sous',
  clean: 'Chaque fiche respecte chaque règle.',
  cleanApart: 'Chaque fiche respecte chaque règle, hormis les écarts acceptés.',
  files: 'Paramètres et autres fichiers',
  accepted: {
    title: 'Écarts acceptés',
    help: 'Ce qui ne va pas ici est accepté pour un temps, pour une raison, par une personne qui n’est pas responsable de la fiche. Cela reste listé tant que l’écart existe.',
  },
  more: (count) =>
    `D’autres constats concernent ${counted(count, { one: 'autre fiche', other: 'autres fiches' })}, sans rien de plus grave : la page de chaque fiche dit lesquels, et \`npx isms check\` les liste tous.`,
  toDo: 'Que faire :',
  rule: 'Règle',
  line: (line) => `ligne ${line}`,
  field: 'champ',
  askedBy: 'demandé par',
  waiver: { accepted: 'Accepté', by: 'par', until: 'jusqu’au' },
  dailyRun: {
    title: 'Exécution quotidienne',
    last: 'La dernière :',
    none: 'Aucune exécution quotidienne n’a été indiquée à ce portail : veillez à ce que quelqu’un soit rappelé aux échéances.',
    reminds: (hours) =>
      `Elle rappelle les échéances et les retards. Si elle date de plus de ${hours} heures, elle s’est arrêtée.`,
    stale: (hours) =>
      `C’était il y a plus de ${hours} heures : l’exécution quotidienne s’est arrêtée, et personne n’est rappelé aux échéances. Regardez sa dernière exécution chez l’hébergeur du dépôt.`,
  },
};
