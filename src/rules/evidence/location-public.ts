import { isPublished, readLocation } from '../../records/evidence-location.ts';
import type { Organisation } from '../../records/types/organisation.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const WITH_STORE = (address: string) => ({
  'organisation.md': {
    from: 'organisation.md',
    set: { repository: 'https://git.fenwick.example/isms', 'stores[0].address': address },
  } as const,
});
const SECOND_STORE = {
  'organisation.md': {
    from: 'organisation.md',
    set: {
      'stores[1]': { id: 'share', label: 'Share', address: 'ftp://share.fenwick.example/', access: ['it-admin'] },
    },
  } as const,
};

/** Why a store is no safe place: it lies in the repository, or is reached without encryption. */
function storeFault({ stores, repository }: Organisation, store: string): string | null {
  const address = stores.find(({ id }) => id === store)?.address;
  if (address === undefined) return null;
  const inside =
    repository !== undefined && `${address.replace(/\/$/, '')}/`.startsWith(`${repository.replace(/\/$/, '')}/`);
  if (inside || isPublished(address)) {
    return `the store ${quoted(store)} lies in this repository, at ${quoted(address)}`;
  }
  if (/^(?:http|ftp):/i.test(address)) return `the store ${quoted(store)} is open to listeners, at ${quoted(address)}`;
  return null;
}

export default recordRule({
  id: 'evidence/location-public',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28', 'A.8.3'],
  title: 'No evidence lies at an address of the web or among the files of the portal',
  why: 'Whoever has a link can open it, and it stands in a record that many read; and a file of the repository is published with the portal and kept by git for ever. It asks from the first report on, because the harm begins at once.',
  fix: 'Move the file into your evidence store, take the link away from where it was shared, and write `location` as the name of the store, a colon and the path, such as `vault:INC-2026-0007/receipt.png`.',
  *check({ record: { data }, organisation }) {
    for (const [index, { id, location }] of data.evidence.entries()) {
      if (location === undefined) continue;
      const read = readLocation(location);
      const fault =
        read.kind === 'public'
          ? `\`location\` ${quoted(location)} ${read.why}`
          : read.kind === 'store'
            ? storeFault(organisation, read.store)
            : null;
      if (fault !== null) yield { at: ['evidence', index, 'location'], message: `evidence ${quoted(id)}: ${fault}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'a shared link',
        from: CLOSED,
        set: { 'evidence[0].location': 'https://drive.example/s/wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` `https://drive.example/s/wipe-receipt.png` is an address',
      },
      {
        name: 'a bucket',
        from: CLOSED,
        set: { 'evidence[0].location': 's3://fenwick/wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` `s3://fenwick/wipe-receipt.png` is an address',
      },
      {
        name: 'a picture of the portal',
        from: CLOSED,
        set: { 'evidence[0].location': 'public/wipe-receipt.png' },
        says: '80:5 evidence `wipe-receipt`: `location` `public/wipe-receipt.png` is a file of this repository',
      },
      {
        name: 'a store in the repository',
        from: CLOSED,
        files: WITH_STORE('https://git.fenwick.example/isms/evidence'),
        says: '80:5 evidence `wipe-receipt`: the store `vault` lies in this repository, at `https://git.fenwick.example/isms/evidence`',
      },
      {
        name: 'a store without encryption on the way',
        from: CLOSED,
        files: WITH_STORE('http://vault.fenwick.example/'),
        says: '80:5 evidence `wipe-receipt`: the store `vault` is open to listeners, at `http://vault.fenwick.example/`',
      },
      {
        name: 'a link in a fresh report',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { evidence: [{ id: 'mail', description: 'The mail', location: 'https://paste.example/1' }] },
        says: '11:5 evidence `mail`: `location` `https://paste.example/1` is an address',
      },

      {
        name: 'the second store is open to listeners',
        from: CLOSED,
        set: { 'evidence[0].location': 'share:receipt.png' },
        files: SECOND_STORE,
        says: '80:5 evidence `wipe-receipt`: the store `share` is open to listeners, at `ftp://share.fenwick.example/`',
      },
    ],
    passes: [
      { name: 'in a store', from: CLOSED },
      {
        name: 'a folder called public in a store',
        from: CLOSED,
        set: { 'evidence[0].location': 'vault:public/receipt.png' },
      },
      {
        name: 'another repository of the same host',
        from: CLOSED,
        files: WITH_STORE('https://git.fenwick.example/isms-evidence'),
      },
      { name: 'a cupboard', from: CLOSED, files: WITH_STORE('Cupboard 3, key at the reception') },

      { name: 'the other store is open to listeners', from: CLOSED, files: SECOND_STORE },
      { name: 'a store that nobody declared', from: CLOSED, set: { 'evidence[0].location': 'safe:receipt.png' } },
      { name: 'no place', from: CLOSED, set: { 'evidence[0].location': null } },
      { name: 'no store is named', from: CLOSED, set: { 'evidence[0].location': 'receipt.png' } },
      { name: 'a share with a strange name', from: CLOSED, files: WITH_STORE('The share called http: in the office') },
    ],
  },
});
