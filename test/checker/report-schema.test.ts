import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportForPrograms, reportJsonSchema } from '../../src/checker/report-schema.ts';
import { json } from '../../src/checker/reporters/json.ts';
import { FINDING, hostileReport, reportOf, WAIVED } from '../helpers/reports.ts';

const committed = readFileSync(new URL('../../src/checker/report.schema.json', import.meta.url), 'utf8');

describe('the form of the report is said once', () => {
  it('report.schema.json is what the schema says: run `npm run generate` after a change', () => {
    expect(committed).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
  });

  it('whatever a record says, the report has the form that both describe', () => {
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(committed));
    fc.assert(
      fc.property(hostileReport, (report) => {
        const read = JSON.parse(json(report));
        validate(read);
        expect(validate.errors ?? []).toEqual([]);
        expect(reportForPrograms.parse(read)).toEqual(read);
      }),
    );
  });

  it('a report of a program that knows one type of record more still has it', () => {
    const validate = new Ajv().compile(JSON.parse(committed));
    const read = JSON.parse(json(reportOf([])));
    expect(validate({ ...read, records: { ...read.records, vulnerabilities: 3 } })).toBe(true);
    expect(validate({ ...read, records: { ...read.records, incidents: undefined } })).toBe(false);
  });

  it('is written to the byte as published: keys in order, and no fact that only other reporters need', () => {
    const related = [{ column: 2, message: 'since then', line: 7, file: 'actions/ACT-2026-0011.md' }];
    const { waiver, ...rest } = {
      ...FINDING,
      related,
      mentions: [{ id: 'ACT-2026-0011', folder: 'actions' as const }],
    };
    const organisation = { name: 'Fenwick Analytics', sample: true, portal: 'https://isms.fenwick.example/' };
    const item = { item: 'disk', record: 'INC-2026-0007', location: 'vault:a', found: null, why: null } as const;
    const evidence = { items: [{ ...item, verdict: 'match' as const }], match: 1, mismatch: 0, notVerifiable: 0 };
    const judged = [{ file: FINDING.file, record: FINDING.record }];
    const text = json(reportOf([{ waiver, ...rest }, WAIVED], { organisation, evidence, judged }));
    const place = { file: 'actions/ACT-2026-0011.md', line: 7, message: 'since then', column: 2 };
    const expected = {
      schemaVersion: 1,
      tool: { name: 'isms', version: '1.0.0' },
      now: '2026-11-20T12:00+01:00',
      commit: 'a5f79f5c0b1d3e5f7a9b1c3d5e7f9a1b3c5d7e9f',
      base: null,
      content: 'src/content',
      records: JSON.parse(text).records,
      rules: JSON.parse(text).rules,
      findings: [
        {
          rule: 'incident/closed-requires-root-cause',
          severity: 'error',
          file: 'incidents/2026/INC-2026-0007.md',
          line: 5,
          column: 1,
          record: 'INC-2026-0007',
          field: 'status',
          message: '`status` is `closed`, but there is no section `## Root cause`',
          fix: FINDING.fix,
          controls: ['A.5.27', '10.2'],
          fingerprint: '3c4105e03bd92b6099a925d9f7b703e8',
          related: [place],
          waiver: null,
          mentions: [{ folder: 'actions', id: 'ACT-2026-0011' }],
        },
        {
          rule: 'evidence/retention-set',
          severity: 'warning',
          file: 'incidents/2026/INC-2026-0007.md',
          line: 54,
          column: 5,
          record: 'INC-2026-0007',
          field: 'evidence[0].retainUntilOn',
          message: WAIVED.message,
          fix: WAIVED.fix,
          controls: ['A.5.33'],
          fingerprint: 'b64a8f5e1f0c4a9d9d0a3c5e7f9a1b3c',
          related: [],
          waiver: 'WVR-2026-0001',
          mentions: [],
        },
      ],
      summary: { error: 1, warning: 0, info: 0, waived: 1 },
      organisation: { name: 'Fenwick Analytics', sample: true },
      clockPinned: false,
      changedSeverities: [],
      leftOut: 0,
      evidence: {
        match: 1,
        mismatch: 0,
        notVerifiable: 0,
        items: [
          { record: 'INC-2026-0007', item: 'disk', location: 'vault:a', verdict: 'match', why: null, found: null },
        ],
      },
      waivers: JSON.parse(text).waivers,
    };
    expect(text).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });
});
