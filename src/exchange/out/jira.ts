import { defineFormat } from '../format.ts';
import { COLUMNS, DATE_FORMAT, issuesOf, stampsIn } from '../jira/issues.ts';
import { JIRA_EXAMPLE } from '../jira/out-example.ts';
import { csvText } from './csv-text.ts';

/** As many cells of one name as the issue with the most of them needs. */
function spread(cells: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => cells[at] ?? '');
}

/**
 * Issues for the import of other systems into Jira, Cloud and Data Center: columns that repeat their name, the notation of
 * Jira for texts. No priority and no user is made up: who answers stands in the text.
 */
export const jiraOut = defineFormat({
  id: 'jira',
  direction: 'out',
  writes: `incidents, nonconformities and actions as issues, CSV for Jira's import of other systems; its date format is \`${DATE_FORMAT}\``,
  folders: ['incidents', 'nonconformities', 'actions'],
  isOne: false,
  example: JIRA_EXAMPLE,
  write(handed) {
    const issues = issuesOf(handed, stampsIn(handed.content.organisation.data.timezone));
    const most = (of: (issue: (typeof issues)[number]) => readonly string[]): number =>
      Math.max(0, ...issues.map((issue) => of(issue).length));
    const [labels, comments] = [most((issue) => issue.labels), most((issue) => issue.comments)];
    const head = [...COLUMNS, ...Array(labels).fill('Labels'), ...Array(comments).fill('Comment')];
    const rows = issues.map((issue) => [
      ...COLUMNS.map((column) => issue.cells[column]),
      ...spread(issue.labels, labels),
      ...spread(issue.comments, comments),
    ]);
    // Jira takes a mark of UTF-8 for a letter of the first name.
    return new TextEncoder().encode(csvText([head, ...rows]));
  },
});
