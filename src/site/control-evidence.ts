import { EVIDENCE, type Evidence, NAMED_IN, type Shown } from '../controls/evidence.ts';
import { controlsOf } from '../records/references.ts';
import { FOLDERS, type Folder } from '../records/types/fields.ts';
import { controlRef } from './control-links.ts';
import type { EvidenceRow, EvidenceView, RecordView } from './model.ts';
import { inRegisterOrder } from './registers.ts';
import type { Scene } from './scene.ts';
import type { Value } from './values.ts';

/** Rows beyond this number are counted, not listed: every report evidences A.6.8. */
const MOST_ROWS = 100;

type Heading = Pick<Evidence, 'folder' | 'tallied'> & Pick<EvidenceView, 'title' | 'why'>;
type Found = readonly [record: RecordView, shown: Shown];

function whenValue(text: string | undefined): Value | null {
  return text === undefined ? null : { kind: text.includes('T') ? 'instant' : 'day', text };
}

function rowOf([{ id, title, href, facts }, { says, when }]: Found, scene: Scene): EvidenceRow {
  const status = facts.find(({ name }) => name === 'status')?.value;
  const word = status?.kind === 'word' ? status.text : null;
  return { id, title, href, status: word, says: scene.clean(says), when: whenValue(when) };
}

function tallyOf(rows: readonly EvidenceRow[]): EvidenceView['tally'] {
  return [...Map.groupBy(rows, ({ says }) => says)]
    .map(([says, own]) => ({ says, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.says < b.says ? -1 : 1));
}

function viewOf({ title, why, folder, tallied }: Heading, found: readonly Found[], scene: Scene): EvidenceView {
  const rows = found.map((one) => rowOf(one, scene));
  const tally = tallied ? tallyOf(rows) : [];
  return { title, why, folder, count: rows.length, tally, rows: rows.slice(0, MOST_ROWS) };
}

/** The records of one type that name controls in a field of their own, by control. */
function named(folder: Folder, records: ReadonlyMap<string, RecordView>, scene: Scene): ReadonlyMap<string, Found[]> {
  const byControl = new Map<string, Found[]>();
  for (const entry of scene.content.all) {
    const record = records.get(entry.file);
    if (entry.type !== folder || record === undefined) continue;
    for (const id of new Set(controlsOf(entry).flatMap(({ value }) => controlRef(value, scene.words)?.id ?? []))) {
      const found: Found = [record, { says: '', when: undefined }];
      const known = byControl.get(id);
      if (known === undefined) byControl.set(id, [found]);
      else known.push(found);
    }
  }
  return byControl;
}

/** What evidences one control. */
export interface Collected {
  readonly views: readonly EvidenceView[];
  /** The files of the records, each once. */
  readonly files: ReadonlySet<string>;
}

/**
 * What evidences each control, of the records that the audience sees in full: the policies first, then what an auditor
 * asks for, then where it failed or was counted on.
 * @param shown the pages of those records
 */
export function evidenceOf(shown: readonly RecordView[], scene: Scene): ReadonlyMap<string, Collected> {
  const records = new Map(shown.map((record) => [record.file, record]));
  const { evidence: words, types } = scene.words;
  const collected = new Map<string, { views: EvidenceView[]; files: Set<string> }>();
  const add = (control: string, heading: Heading, found: readonly Found[]): void => {
    if (found.length === 0) return;
    const known = collected.get(control) ?? { views: [], files: new Set() };
    known.views.push(
      viewOf(
        heading,
        found.toSorted(([a], [b]) => inRegisterOrder(a, b)),
        scene,
      ),
    );
    for (const [{ file }] of found) known.files.add(file);
    collected.set(control, known);
  };
  const addNamed = (folder: Folder): void => {
    const known = NAMED_IN.find((one) => one === folder);
    const text = known === undefined ? { title: words.naming(types[folder].plural), why: '' } : words.named[known];
    for (const [control, found] of named(folder, records, scene))
      add(control, { ...text, folder, tallied: false }, found);
  };
  addNamed('policies');
  for (const item of EVIDENCE) {
    const found = [...item.shown(scene.content, words.says)].flatMap(([file, said]): readonly Found[] => {
      const record = records.get(file);
      return record === undefined ? [] : [[record, said]];
    });
    for (const control of item.controls) add(control, { ...item, ...words.lists[item.name] }, found);
  }
  for (const folder of FOLDERS) if (folder !== 'policies') addNamed(folder);
  return collected;
}
