import { isBinOfTheSystem, leftoverNamed } from '../../records/reading/leftovers.ts';
import { registerRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** Endings of captures, mails, images of memory and disks, archives, logs and programs. */
const RAW: ReadonlySet<string> = new Set([
  ...['pcap', 'pcapng', 'cap', 'har', 'eml', 'msg', 'mbox', 'pst', 'ost'],
  ...['mem', 'vmem', 'dmp', 'dump', 'raw', 'dd', 'img', 'iso', 'e01', 'ex01', 'aff4', 'vmdk', 'vhd', 'vhdx', 'qcow2'],
  ...['zip', '7z', 'rar', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'zst'],
  ...['log', 'evt', 'evtx', 'etl', 'journal', 'sqlite', 'sqlite3', 'db', 'sql', 'reg'],
  ...['exe', 'dll', 'msi', 'sys', 'bin', 'elf', 'apk', 'dmg', 'jar', 'scr', 'ps1', 'vbs'],
]);

export default registerRule({
  id: 'privacy/raw-evidence-committed',
  severity: 'error',
  controls: ['A.5.28', 'A.5.34', 'A.8.7'],
  title: 'Evidence lies in its store, never among the records',
  why: 'A capture, a mail, an image of memory or an archive holds data of people, passwords or malware, and everybody who copies the repository gets it. Git keeps it also after it is deleted, and nothing shows that it was not altered.',
  fix: 'Move the file to the evidence store, and point to it from `evidence` of the incident with `location` and `sha256`. When it was handed in before, deleting it is not enough: ask whoever looks after the repository to take it out of the history.',
  *check({ content }) {
    for (const { rule, file, record, place } of content.faults) {
      const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
      const name = file.slice(file.lastIndexOf('/') + 1);
      if (rule !== 'record/unknown-file' || !RAW.has(ending)) continue;
      if (leftoverNamed(name) !== null || isBinOfTheSystem(name)) continue;
      yield { file, record, place, message: `\`${name}\` looks like raw evidence: its ending is \`.${ending}\`` };
    }
  },
  examples: {
    fails: [
      {
        name: 'a capture among the incidents',
        from: ACTION,
        file: 'incidents/2026/traffic.pcap',
        text: 'capture',
        says: '1:1 `traffic.pcap` looks like raw evidence: its ending is `.pcap`',
      },
      {
        name: 'a mail',
        from: ACTION,
        file: 'incidents/phish.eml',
        text: 'From: somebody',
        says: '1:1 `phish.eml` looks like raw evidence: its ending is `.eml`',
      },
      {
        name: 'an archive, in capitals',
        from: ACTION,
        file: 'actions/LOGS.ZIP',
        text: 'archive',
        says: '1:1 `LOGS.ZIP` looks like raw evidence: its ending is `.zip`',
      },
    ],
    passes: [
      {
        name: 'a spreadsheet does not belong here either, but is told by another rule',
        from: ACTION,
        file: 'actions/loan-list.xlsx',
        text: 'sheet',
      },
      {
        name: 'a record that points to the store',
        from: CLOSED,
        set: { 'evidence[0].location': 'vault:INC-2026-0007/traffic.pcap' },
      },

      {
        name: 'what Explorer leaves is told by another rule',
        from: ACTION,
        file: 'actions/Thumbs.db',
        text: 'pictures',
      },
      { name: 'the lock of an archive that is open', from: ACTION, file: 'actions/~$list.zip', text: 'lock' },
      { name: 'the bin of the system', from: ACTION, file: 'actions/$RECYCLE.BIN', text: 'bin' },
    ],
  },
});
