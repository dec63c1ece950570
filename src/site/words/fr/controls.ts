import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form, number } = speechOf('fr');

/** The list of controls, and the page of each, in French. */
export const controls: Words['controls'] = {
  description: 'Mesures et articles de l’ISO/IEC 27001:2022, avec leurs règles et leurs fiches.',
  lead: 'Mesures et articles de l’ISO/IEC 27001:2022 qui ont ici des règles, ou des fiches qui en montrent quelque chose.',
  ownWords:
    'Les titres sont formulés par nous ; le texte est dans la norme. Une mesure qui ne figure pas ici n’est pas évaluée par ce portail.',
  themes: {
    organisation: 'Organisation',
    people: 'Personnes',
    places: 'Lieux et appareils',
    technology: 'Technologie',
    clauses: 'Articles sur le système de management',
  },
  control: 'Mesure',
  records: 'Fiches',
  rules: 'Règles',
  foundNow: 'Constats actuels',
  eyebrow: 'Mesure de l’ISO/IEC 27001:2022, formulée par nous',
  about: (id, title) => `Fiches et règles sur ${id}, ${title}.`,
  says: (records, rules, found) => {
    const shows = `${counted(records, { one: 'fiche en montre', other: 'fiches en montrent' })} quelque chose`;
    const asks = `${counted(rules, { one: 'règle la demande', other: 'règles la demandent' })}`;
    if (rules === 0) return `${shows} ; aucune règle ne la demande.`;
    return found === 0
      ? `${shows} ; ${asks} et ne ${form(rules, { one: 'constate', other: 'constatent' })} rien actuellement.`
      : `${shows} ; ${asks} ; constats actuels : ${number(found)}.`;
  },
  seeAlso: 'Voir aussi :',
  noEvidence: 'Aucune fiche de ce portail n’en montre encore quelque chose.',
  noRule: 'Aucune règle ne la demande sous ce numéro.',
  rulesAbout: (id) => `Règles sur ${id}`,
  moreFindings: (count) => `Et ${counted(count, { one: 'autre', other: 'autres' })} sous`,
  rule: 'Règle',
  mustBeTrue: 'Ce qui doit être vrai',
  weight: 'Poids',
  id: 'Identifiant',
  shows: 'Montre',
  when: 'Quand',
  statusNow: 'Statut actuel',
  moreRecords: (count) => `Et ${counted(count, { one: 'autre', other: 'autres' })} dans le`,
  register: 'registre',
};
