import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('fr');

/** The list of rules, and the page of each, in French. */
export const rules: Words['rules'] = {
  description: 'Ce qui doit être vrai des enregistrements, et pourquoi.',
  lead: 'Ce qui doit être vrai des enregistrements, vérifié à chaque modification. Un manquement est une erreur, sauf si la règle dit autre chose ; sa page dit pourquoi elle existe et que faire. Par mesure de sécurité, elles figurent sous',
  count: (count) => `${counted(count, { one: 'règle', other: 'règles' })}.`,
  foundNow: (count) => counted(count, { one: 'constat actuel', other: 'constats actuels' }),
  rule: 'Règle',
  weight: 'Poids',
  fixed: '(fixe : ne peut être ni modifiée ni suspendue)',
  grace: '(un avertissement pendant les premiers jours des enregistrements)',
  askedBy: 'Demandée par',
  found: 'Constats actuels',
  nowhere: 'aucun',
  times: (count) => `${number(count)} fois`,
  why: 'Pourquoi',
  fix: 'Que faire',
  words: 'Mots qui la guident',
  fails: 'Ne passe pas',
  passes: 'Passe',
  example: {
    does: 'Ce que fait la modification :',
    found: 'Constat :',
    before: 'Avant la modification :',
    after: 'Après :',
    file: (file) => `Le fichier ${file}`,
    fileBefore: (file) => `Le fichier ${file} avant la modification`,
  },
};
