import { askedOf } from '../../queries/incident-parts.ts';
import { readLocation } from '../../records/evidence-location.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { reached } from '../../records/types/lifecycle.ts';
import type { Organisation } from '../../records/types/organisation.ts';
import { type Problem, recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ORGANISATION = 'organisation.md';
const ARCHIVE = { id: 'archive', label: 'Archive', address: 'Cupboard in the basement' };

function declared(store: string, stores: Organisation['stores']): string | null {
  if (stores.some(({ id }) => id === store)) return null;
  const known = stores.map(({ id }) => `\`${id}\``).join(', ');
  return `the store ${quoted(store)} is not in \`stores\` of \`organisation.md\`, which ${known === '' ? 'names none' : `names ${known}`}`;
}

function fault(location: string | undefined, stores: Organisation['stores']): string | null {
  if (location === undefined) return '`location` is missing';
  const read = readLocation(location);
  if (read.kind === 'public') return null;
  if (read.kind === 'unclear') return `\`location\` ${quoted(location)} ${read.why}`;
  const unknown = declared(read.store, stores);
  return unknown === null ? null : `\`location\` is ${quoted(location)}, but ${unknown}`;
}

/** The stores that a record says something is kept in. */
function storesOf({ data }: EntryOf<'incidents'>): readonly string[] {
  const named = data.evidence.flatMap(({ location }) => {
    const read = location === undefined ? null : readLocation(location);
    return read?.kind === 'store' ? [read.store] : [];
  });
  return data.restricted === undefined ? named : [...named, data.restricted.store];
}

function* ofRecord({ data }: EntryOf<'incidents'>, stores: Organisation['stores']): Generator<Problem> {
  for (const [index, { id, location }] of data.evidence.entries()) {
    const message = fault(location, stores);
    if (message !== null) yield { at: ['evidence', index, 'location'], message: `evidence ${quoted(id)}: ${message}` };
  }
  const { restricted } = data;
  const unknown = restricted === undefined ? null : declared(restricted.store, stores);
  if (unknown !== null)
    yield { at: ['restricted', 'store'], message: `the full text is kept elsewhere, but ${unknown}` };
}

export default recordRule({
  id: 'evidence/location-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.28', 'A.5.15'],
  title: 'Every item of evidence says in which store it is kept, and who can open that store',
  why: 'Evidence that nobody finds is none, and evidence that everybody can open can be changed by anybody. Files never lie beside the records: git keeps them for ever.',
  fix: 'Write `location` as the name of a store, a colon and the path there, such as `vault:INC-2026-0007/receipt.png`; the store stands in `stores` of `organisation.md`, with the roles that can open it under `access`.',
  reliesOn: ['stores'],
  check: ({ record, organisation: { stores } }) => (reached(record.data, 'triaged') ? ofRecord(record, stores) : []),
  *rest({ content, organisation: { stores } }) {
    if (stores.every(({ access }) => access.length > 0)) return;
    const judged = askedOf(content).filter(({ data }) => reached(data, 'triaged'));
    const used = new Set(judged.flatMap(storesOf));
    for (const [index, { id, access }] of stores.entries()) {
      if (access.length > 0 || !used.has(id)) continue;
      const message = `evidence is kept in the store ${quoted(id)}, but \`access\` does not say who can open it`;
      const fix = 'List under `access` the roles that can open the store, by their ids in `people/`.';
      yield { on: content.organisation, at: ['stores', index, 'access'], message, fix };
    }
  },
  examples: {
    fails: [
      {
        name: 'no place',
        from: CLOSED,
        set: { 'evidence[0].location': null },
        says: '75:5 evidence `wipe-receipt`: `location` is missing',
      },
      {
        name: 'a file name without a store',
        from: CLOSED,
        set: { 'evidence[0].location': 'wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` `wipe-receipt.png` names no store',
      },
      {
        name: 'a folder of one computer',
        from: CLOSED,
        set: { 'evidence[0].location': '/home/it/wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` `/home/it/wipe-receipt.png` names no store',
      },
      {
        name: 'a store that nobody declared',
        from: CLOSED,
        set: { 'evidence[0].location': 'safe:wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` is `safe:wipe-receipt.png`, but the store `safe` is not in `stores` of `organisation.md`, which names `vault`',
      },
      {
        name: 'a path that leads out of the store',
        from: CLOSED,
        set: { 'evidence[0].location': 'vault:../receipt' },
        says: '80:5 evidence `wipe-receipt`: `location` `vault:../receipt` leads out of the store by `..`',
      },
      {
        name: 'a restricted text in a store that nobody declared',
        from: CLOSED,
        set: { tlp: 'RED', restricted: { store: 'safe', ref: 'R-1' } },
        says: '143:3 the full text is kept elsewhere, but the store `safe` is not in `stores` of `organisation.md`, which names `vault`',
      },
      {
        name: 'a store that says nothing about access',
        from: ORGANISATION,
        set: { 'stores[0].access': [] },
        says: '36:5 evidence is kept in the store `vault`, but `access` does not say who can open it',
      },

      {
        name: 'no store is declared at all',
        from: CLOSED,
        files: { [ORGANISATION]: { from: ORGANISATION, set: { stores: [] } } },
        says: '80:5 evidence `wipe-receipt`: `location` is `vault:INC-2026-0007/wipe-receipt.png`, but the store `vault` is not in `stores` of `organisation.md`, which names none',
      },
      {
        name: 'a store of a restricted text that says nothing about access',
        from: ORGANISATION,
        set: { 'stores[1]': ARCHIVE },
        files: { [CLOSED]: { from: CLOSED, set: { tlp: 'RED', restricted: { store: 'archive', ref: 'R-1' } } } },
        says: '39:5 evidence is kept in the store `archive`, but `access` does not say who can open it',
      },
    ],
    passes: [
      { name: 'a store and a path', from: CLOSED },
      { name: 'a colon in the name of the file', from: CLOSED, set: { 'evidence[0].location': 'vault:log 09:41.txt' } },
      { name: 'a store with one person', from: ORGANISATION, set: { 'stores[0].access': ['it-admin'] } },
      {
        name: 'a store without access in which nothing is kept',
        from: ORGANISATION,
        set: { 'stores[1]': { id: 'archive', label: 'Archive', address: 'Cupboard in the basement' } },
      },
      {
        name: 'not triaged yet',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { evidence: [{ id: 'mail', description: 'The mail' }] },
      },

      {
        name: 'one of two stores',
        from: CLOSED,
        files: { [ORGANISATION]: { from: ORGANISATION, set: { 'stores[1]': ARCHIVE } } },
      },
      {
        name: 'an address of the web is another rule',
        from: CLOSED,
        set: { 'evidence[0].location': 'https://drive.example/s/receipt.png' },
      },
      {
        name: 'a restricted text in a store',
        from: CLOSED,
        set: { tlp: 'RED', restricted: { store: 'vault', ref: 'R-1' } },
      },
    ],
  },
});
