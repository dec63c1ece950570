import { type Field, fieldsOf } from '../../records/describe.ts';
import type { Path } from '../../records/reading/document.ts';
import { isPlaceholder, saysNone } from '../../records/reading/placeholder.ts';
import { incident } from '../../records/types/incident.ts';
import { recordRule } from '../rule.ts';
import { PLACEHOLDERS } from '../word-lists.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORTED = 'incidents/2026/INC-2026-0021.md';

/** Where nothing is an honest answer: `effects: none` says something, `effects: tbd` does not. */
const NONE_IS_AN_ANSWER: ReadonlySet<string> = new Set([
  'awareNote',
  'affected.services',
  'affected.data',
  'personalData.categories',
  'personalData.effects',
  'personalData.remedy',
  'timeline.lateReason',
  'evidence.custody.purpose',
  'notifications.reference',
  'notifications.lateReason',
  'recovery.monitoring',
  'review.contributingFactors',
]);

/** A field of prose, or one that holds some further in; worked out once from the schema. */
interface Branch {
  readonly prose: boolean;
  readonly required: boolean;
  readonly noneCounts: boolean;
  readonly below: Tree;
}
type Tree = ReadonlyMap<string, Branch>;

function treeOf(fields: readonly Field[], above: string): Tree {
  const tree = new Map<string, Branch>();
  for (const { name, schema, meta, required } of fields) {
    const path = `${above}${name}`;
    const below = treeOf(fieldsOf(schema), `${path}.`);
    const prose = meta.prose === true;
    if (prose || below.size > 0) tree.set(name, { prose, required, noneCounts: NONE_IS_AN_ANSWER.has(path), below });
  }
  return tree;
}

const PROSE = treeOf(fieldsOf(incident.schema), '');

/** Whether the text is a placeholder where an answer belongs. An optional field left blank is as good as absent. */
function isOpen(text: string, { required, noneCounts }: Branch): boolean {
  if (!isPlaceholder(text)) return false;
  if (text.trim() === '') return required;
  return !(noneCounts && saysNone(text));
}

interface Open {
  readonly at: Path;
  readonly text: string;
}

function openIn(value: unknown, branch: Branch, at: Path): readonly Open[] {
  if (typeof value === 'string') return branch.prose && isOpen(value, branch) ? [{ at, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => openIn(item, branch, [...at, index]));
  return typeof value === 'object' && value !== null ? openBelow(value, branch.below, at) : [];
}

function openBelow(group: object, tree: Tree, at: Path): readonly Open[] {
  const found: Open[] = [];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(group);
  for (const [name, value] of fields) {
    const branch = tree.get(name);
    if (branch !== undefined) found.push(...openIn(value, branch, [...at, name]));
  }
  return found;
}

export default recordRule({
  id: 'incident/placeholder-text',
  of: 'incidents',
  severity: 'error',
  controls: ['7.5'],
  title: 'No field holds only the place of an answer',
  why: 'A record full of TBD looks complete in a list and says nothing when it is opened; auditors look for it. What is not known yet is better left out: the rules ask for it when it is needed. Where nothing is an honest answer, as for `effects` or `monitoring`, `none` and `unknown` are fine.',
  fix: 'Write the answer, or take the line out until there is one.',
  *check({ record: { data } }) {
    for (const { at, text } of openBelow(data, PROSE, [])) {
      const name = at.findLast((part) => typeof part === 'string') ?? '';
      const said = text.trim() === '' ? 'is empty' : `says only ${quoted(text)}`;
      yield { at, message: `\`${name}\` ${said}, which is no answer` };
    }
  },
  lists: PLACEHOLDERS,
  examples: {
    fails: [
      {
        name: 'the title',
        from: REPORTED,
        set: { title: 'TBD' },
        says: '3:1 `title` says only `TBD`, which is no answer',
      },
      {
        name: 'the reason of the assessment',
        from: CLOSED,
        set: { 'triage.rationale': 'TODO: ask the privacy lead' },
        says: '48:3 `rationale` says only `TODO: ask the privacy lead`, which is no answer',
      },
      {
        name: 'an entry of the timeline',
        from: CLOSED,
        set: { 'timeline[3].action': 'lorem ipsum dolor sit amet' },
        says: '69:5 `action` says only `lorem ipsum dolor sit amet`, which is no answer',
      },
      {
        name: 'why a client was told',
        from: CLOSED,
        set: { 'notifications[0].rationale': 'n/a' },
        says: '94:5 `rationale` says only `n/a`, which is no answer',
      },
      {
        name: 'how the recovery was checked',
        from: CLOSED,
        set: { 'recovery.method': 'xxx' },
        says: '105:3 `method` says only `xxx`, which is no answer',
      },
      {
        name: 'what an item of evidence shows',
        from: CLOSED,
        set: { 'evidence[0].description': '…' },
        says: '76:5 `description` says only `…`, which is no answer',
      },
      {
        name: 'effects that are still to be found out',
        from: CLOSED,
        set: { 'personalData.effects': 'tbd' },
        says: '42:3 `effects` says only `tbd`, which is no answer',
      },
      {
        name: 'a title of spaces',
        from: REPORTED,
        set: { title: '  ' },
        says: '3:1 `title` is empty, which is no answer',
      },
    ],
    passes: [
      { name: 'everything answered', from: CLOSED },
      { name: 'two words are an answer', from: CLOSED, set: { 'recovery.method': 'Console check.' } },
      { name: 'no effects', from: CLOSED, set: { 'personalData.effects': 'None.' } },
      { name: 'an unknown reporter is an answer', from: REPORTED, set: { 'reporter.who': 'unknown' } },
    ],
  },
});
