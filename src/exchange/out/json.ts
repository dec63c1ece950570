import { defineFormat } from '../format.ts';
import { EXAMPLE } from './example.ts';

/** The registers as JSON: each record with its fields as its type reads them, its text and its file. */
export const jsonOut = defineFormat({
  id: 'json',
  direction: 'out',
  writes: 'every register with all fields as they are, for programs',
  registers: 'all',
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
        "status": "open",
        "done": true,
        "text": "Two\\nlines.",
        "file": "actions/ACT-2026-0001.md"
      },
      {
        "id": "ACT-2026-0002",
        "title": "Pool",
        "status": "done",
        "text": "",
        "file": "actions/ACT-2026-0002.md"
      }
    ]
  }
}
`,
  },
  write(registers, { organisation, now }) {
    const records = Object.fromEntries(
      registers.map(({ folder, records: own }) => [
        folder,
        own.map(({ data, text, file }) => ({ ...data, text, file })),
      ]),
    );
    return new TextEncoder().encode(`${JSON.stringify({ schemaVersion: 1, organisation, now, records }, null, 2)}\n`);
  },
});
