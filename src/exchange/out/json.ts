import { bodyOf } from '../../records/reading/document.ts';
import { FOLDERS } from '../../records/types/fields.ts';
import { backOfJson } from '../back/json.ts';
import { defineFormat } from '../format.ts';
import { EXAMPLE } from './example.ts';
import { cleaned } from './register.ts';

/** The registers as JSON: each record with its fields as its type reads them, its text and its file. */
export const jsonOut = defineFormat({
  id: 'json',
  direction: 'out',
  writes: 'every register with all fields as they are, for programs',
  folders: FOLDERS,
  isOne: false,
  example: {
    ...EXAMPLE,
    written: `{
  "schemaVersion": 1,
  "organisation": "Fenwick Analytics",
  "now": null,
  "records": {
    "actions": [
      {
        "id": "ACT-2026-0001",
        "title": "=1+1, or the \\"lock\\"",
        "references": [],
        "amendments": [],
        "kind": "prevent",
        "owner": "it-admin",
        "source": [
          "INC-2026-0003"
        ],
        "createdOn": "2026-02-25",
        "dueOn": "2026-03-31",
        "dueMoves": [],
        "status": "open",
        "text": "Two\\nlines.",
        "file": "actions/ACT-2026-0001.md"
      },
      {
        "id": "ACT-2026-0002",
        "title": "Pool",
        "references": [],
        "amendments": [],
        "kind": "correct",
        "owner": "isms-manager",
        "source": [
          "NC-2026-0001"
        ],
        "createdOn": "2026-03-02",
        "dueOn": "2026-04-30",
        "dueMoves": [],
        "status": "done",
        "doneOn": "2026-04-02",
        "text": "",
        "file": "actions/ACT-2026-0002.md"
      }
    ]
  }
}
`,
  },
  write({ registers, content, clean }, { organisation, now }) {
    // Who takes over all registers needs what they are judged by; who gets some of them does not.
    const { data: own, document } = content.organisation;
    const settings =
      registers.length < FOLDERS.length
        ? {}
        : { settings: { ...Object(cleaned(own, clean)), text: clean(bodyOf(document).trim()) } };
    const records = Object.fromEntries(
      registers.map(({ folder, records: own }) => [
        folder,
        own.map(({ data, text, file }) => ({ ...data, text, file })),
      ]),
    );
    return new TextEncoder().encode(
      `${JSON.stringify({ schemaVersion: 1, organisation, now, ...settings, records }, null, 2)}\n`,
    );
  },
  readBack: async (bytes) => backOfJson(bytes),
});
