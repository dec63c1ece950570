import type { Words } from '../index.ts';

export const formats = {
  title: 'Autres outils',
  description: 'De quoi ces enregistrements peuvent naître, et sous quelle forme ils peuvent être transmis.',
  lead: 'Les signalements qu’un autre outil conserve deviennent ici des brouillons, et les registres peuvent être transmis à d’autres outils. Chaque ligne est ce que le programme sait lui-même, en anglais ; toutes les options se trouvent dans :',
  link: 'De quels outils viennent ces enregistrements, et vers lesquels ils vont',
  in: {
    title: 'Ce qui entre',
    text: 'Un brouillon n’invente rien : ce qui n’a pas de champ se trouve dans son texte, et les noms n’y sont que si vous dites de qui il s’agit.',
  },
  out: {
    title: 'Ce qui sort',
    text: 'Les enregistrements marqués AMBER+STRICT et RED restent ici tant que personne ne les demande, et les mots de passe et les jetons toujours.',
  },
  options: 'Options propres :',
  back: 'Peut être repris, enregistrement par enregistrement :',
  example: 'Un exemple',
  given: 'Lu dans',
  made: 'Devient',
  held: 'Écrit à partir de',
  written: 'Devient',
  bytes: 'Un fichier de {size} octets.',
  cut: '… et la suite',
} satisfies Words['formats'];
