import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/checker/reporters/gitlab.ts';
import { pathFrom } from '../../src/checker/reporters/reporter.ts';
import { FINDING, finding, hostileReport, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

/** What GitLab asks of an issue (Code Quality report format). */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\.{0,2}/)[^/]' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const read = (report: Parameters<typeof gitlab>[0]) => JSON.parse(gitlab(report, LOOK));

describe('the GitLab report', () => {
  it('is an array of issues at their lines', () => {
    expect(read(reportOf([FINDING]))).toEqual([
      {
        description:
          '`status` is `closed`, but there is no section `## Root cause`. Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.',
        check_name: 'incident/closed-requires-root-cause',
        fingerprint: FINDING.fingerprint,
        severity: 'major',
        location: { path: 'isms/incidents/2026/INC-2026-0007.md', lines: { begin: 5 } },
      },
    ]);
    expect(read(reportOf([]))).toEqual([]);
  });

  it.each([
    ['error', 'major'],
    ['warning', 'minor'],
    ['info', 'info'],
  ] as const)('calls the weight %s `%s`', (severity, weight) => {
    expect(read(reportOf([finding({ severity })]))[0].severity).toBe(weight);
  });

  it('knows an issue again when its line has moved', () => {
    const [before] = read(reportOf([FINDING]));
    const [after] = read(reportOf([finding({ line: 50 })]));
    expect([after.location.lines.begin, after.fingerprint]).toEqual([50, before.fingerprint]);
  });

  it('shows what is accepted as a remark that says why', () => {
    const [issue] = read(reportOf([WAIVED]));
    expect(issue.severity).toBe('info');
    expect(issue.description).toContain('This is accepted until 2026-12-31 by WVR-2026-0001, approved by');
  });

  it('shows what the organisation set otherwise as a remark about its settings', () => {
    const report = reportOf([FINDING], { changedSeverities: [{ rule: 'register/empty', from: 'error', to: 'off' }] });
    const [note, issue] = read(report);
    expect(note).toMatchObject({
      description: 'Set otherwise by the organisation: register/empty (off instead of error).',
      check_name: 'register/empty',
      severity: 'info',
      location: { path: 'isms/organisation.md', lines: { begin: 1 } },
    });
    expect(note.fingerprint).not.toBe(issue.fingerprint);
  });
});

describe('whatever a record says, the GitLab report', () => {
  it('stays valid, with as many issues, their files as they are, and no command', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = gitlab(report, LOOK);
        const issues = JSON.parse(text);
        expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
        expect(issues.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
          report.findings.map(({ file }) => pathFrom('isms/', file)),
        );
        expect(text).not.toMatch(/##\[|^\s*::/m);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202E\u200F\uFEFF]/u);
        for (const { description } of issues) expect(description).not.toMatch(/[\p{Cc}\p{Cs}\u202E\u200F\uFEFF]/u);
      }),
      { numRuns: 200 },
    );
  });
});
