import { bareName, fieldNamed } from '../table/columns.ts';

/** What a column of an export of Jira holds, by its name in English, German and French. */
const NAMES = {
  key: 'Issue key, Key, Work item key, Vorgangsschlüssel, Schlüssel, Vorgangskennung, Clé de ticket, Clé de demande, Clé',
  external: 'External issue ID',
  id: 'Issue id, Work item id, Vorgangs-ID, Vorgangsnummer, ID de ticket, ID de demande',
  type: 'Issue Type, Work type, Work item type, Vorgangstyp, Vorgangsart, Type de ticket, Type de demande',
  summary: 'Summary, Zusammenfassung, Résumé',
  description: 'Description, Beschreibung',
  environment: 'Environment, Umgebung, Environnement',
  created: 'Created, Erstellt, Créé, Création, Créée, Date de création',
  resolved: 'Resolved, Erledigt, Gelöst, Abgeschlossen, Résolu, Résolue, Date de résolution',
  reporter: 'Reporter, Autor, Melder, Berichterstatter, Rapporteur',
  comment: 'Comment, Comments, Kommentar, Kommentare, Commentaire, Commentaires',
  attachment: 'Attachment, Attachments, Anhang, Anhänge, Pièce jointe, Pièces jointes',
  security: 'Security Level, Sicherheitsstufe, Sicherheitslevel, Sicherheitsebene, Niveau de sécurité',
  parent:
    'Parent, Parent id, Parent key, Übergeordnete ID, Übergeordneter Vorgang, Übergeordnetes Element, ID parent, Parent ID, Clé parent',
  work: 'Log Work, Work Log, Arbeitsprotokoll, Arbeit protokollieren, Journal de travail',
} as const;
export type JiraColumn = keyof typeof NAMES | 'severity';

const KNOWN: ReadonlyMap<string, JiraColumn> = new Map(
  Object.keys(NAMES)
    .filter((name): name is keyof typeof NAMES => name in NAMES)
    .flatMap((kind) => NAMES[kind].split(', ').map((name): [string, JiraColumn] => [bareName(name), kind])),
);

/** The name of a field that somebody has added to Jira, without the words around it. */
export function ownName(column: string): string {
  return (
    /^(?:Custom field|Benutzerdefiniert\p{L}* Feld\p{L}*|Champs? personnalisés?) \((.*)\)$/iu.exec(column)?.[1] ??
    column
  );
}

/** What a column holds; undefined where it is one that only the text keeps. */
export function jiraColumn(column: string): JiraColumn | undefined {
  return KNOWN.get(bareName(column)) ?? (fieldNamed(ownName(column)) === 'severity' ? 'severity' : undefined);
}
