import { bareName } from '../table/columns.ts';
import type { ColumnMap } from '../table/map.ts';

/** What columns of a list of ServiceNow are, by their label in three languages and by their name; the first that is there counts. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['Short description', 'short_description', 'Kurzbeschreibung', 'Brève description', 'Description brève'],
  body: ['Description', 'description', 'Beschreibung'],
  reportedAt: ['Opened', 'opened_at', 'Geöffnet', 'Ouvert', 'Created', 'sys_created_on', 'Erstellt', 'Créé'],
  severity: ['Severity', 'severity', 'Schweregrad', 'Gravité'],
  'reporter.who': [
    'Caller',
    'caller_id',
    'Reported by',
    'reported_by',
    'Anrufer',
    'Melder',
    'Appelant',
    'Opened by',
    'opened_by',
  ],
  'references.key': ['Number', 'number', 'Nummer', 'Numéro'],
  'imported.closedOn': [
    'Closed',
    'closed_at',
    'Geschlossen',
    'Fermé',
    'Clos',
    'Resolved',
    'resolved_at',
    'Gelöst',
    'Résolu',
  ],
};

/** Which columns of a list are what; what the user's map names goes first. */
export function mapOf(columns: readonly string[], own: ColumnMap | null): ColumnMap {
  const map: Record<string, readonly string[]> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const found = names.flatMap((name) => columns.find((column) => bareName(column) === bareName(name)) ?? []);
    if (found[0] !== undefined) map[field] = [found[0]];
  }
  return { ...map, ...own };
}

const JOURNALS = new Set(
  [
    'Comments and Work notes',
    'comments_and_work_notes',
    'Additional comments',
    'comments',
    'Work notes',
    'work_notes',
    'Comments and Work notes list',
    'Kommentare und Arbeitsnotizen',
    'Zusätzliche Kommentare',
    'Arbeitsnotizen',
    'Commentaires et notes de travail',
    'Commentaires supplémentaires',
    'Notes de travail',
    'Journal',
    'Activity',
  ].map(bareName),
);

/** Whether a column holds a journal: entries of several people below each other. */
export const isJournal = (column: string): boolean => JOURNALS.has(bareName(column));
