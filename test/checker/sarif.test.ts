import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/checker/report.ts';
import { pathFrom } from '../../src/checker/reporters/reporter.ts';
import { sarif } from '../../src/checker/reporters/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { FORMATS, keptSchema } from '../helpers/json-schema.ts';
import { FINDING, finding, hostileReport, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

const validate = new Ajv({ allErrors: true, strict: false, formats: FORMATS }).compile(
  keptSchema('sarif-schema-2.1.0.json'),
);

/** The one run of a report. */
function runOf(report: Report) {
  const [run] = JSON.parse(sarif(report, LOOK)).runs;
  return run;
}

describe('the SARIF report', () => {
  it.each<[what: string, report: Report]>([
    ['no finding', reportOf([])],
    ['findings of every weight', reportOf([FINDING, finding({ severity: 'warning' }), finding({ severity: 'info' })])],
    ['a waived finding', reportOf([WAIVED])],
    ['a finding of a file that is no record', reportOf([finding({ record: null, field: null, file: 'a b/ü.txt' })])],
    [
      'another place',
      reportOf([finding({ related: [{ file: 'people/it-admin.md', line: 3, column: 2, message: 'who' }] })]),
    ],
    [
      'changed weights',
      reportOf([], {
        changedSeverities: [
          { rule: 'register/empty', from: 'error', to: 'off' },
          { rule: 'register/quiet-period', from: 'warning', to: 'error' },
        ],
      }),
    ],
    ['one rule asked, and a finding of another', reportOf([FINDING], { rules: rules.slice(0, 1) })],
    ['nothing known of git', reportOf([FINDING], { commit: null })],
  ])('is valid with %s', (_what, report) => {
    validate(JSON.parse(sarif(report, LOOK)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would be refused with a word that SARIF does not know', () => {
    expect(validate({ version: '2.1.0', runs: [{ ...runOf(reportOf([])), findings: [] }] })).toBe(false);
  });

  it('says of a finding what is wrong and what to do, where, and how it is known again', () => {
    const related = [{ file: 'people/it-admin.md', line: 3, column: 2, message: 'who could' }];
    expect(runOf(reportOf([finding({ related })])).results).toEqual([
      {
        ruleId: 'incident/closed-requires-root-cause',
        ruleIndex: rules.findIndex(({ id }) => id === FINDING.rule),
        level: 'error',
        message: {
          text: '`status` is `closed`, but there is no section `## Root cause`. Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'isms/incidents/2026/INC-2026-0007.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 1 },
            },
            logicalLocations: [{ fullyQualifiedName: 'INC-2026-0007: status', kind: 'member' }],
          },
        ],
        relatedLocations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'isms/people/it-admin.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 2 },
            },
            message: { text: 'who could' },
          },
        ],
        partialFingerprints: { 'isms/v1': FINDING.fingerprint },
        suppressions: [],
        properties: {
          record: 'INC-2026-0007',
          field: 'status',
          fix: FINDING.fix,
          controls: ['A.5.27', '10.2'],
          waiver: null,
        },
      },
    ]);
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('calls the weight %s `%s`', (severity, level) => {
    expect(runOf(reportOf([finding({ severity })])).results[0].level).toBe(level);
  });

  it('shows a waived finding as suppressed, with its own weight and the reason', () => {
    const [result] = runOf(reportOf([WAIVED])).results;
    expect([result.level, result.suppressions]).toEqual([
      'warning',
      [
        {
          kind: 'external',
          status: 'accepted',
          justification:
            'accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director on 2026-10-05: Our insurer says by the end of the year how long it wants it to be kept.',
          location: {
            physicalLocation: {
              artifactLocation: { uri: 'isms/waivers/WVR-2026-0001.md', uriBaseId: '%SRCROOT%' },
            },
          },
        },
      ],
    ]);
  });

  it('explains every rule that was asked, with its help and its address', () => {
    const { driver } = runOf(reportOf([])).tool;
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    for (const rule of driver.rules) {
      expect(rule.name).toMatch(/^(?:[A-Z][a-z0-9]*)+$/);
      expect([rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown]).not.toContain(
        '',
      );
      expect(URL.canParse(rule.helpUri)).toBe(true);
    }
  });

  it.each([
    [undefined, 'urn:isms:rules/incident/closed-requires-root-cause'],
    ['https://isms.fenwick.example', 'https://isms.fenwick.example/rules/incident/closed-requires-root-cause/'],
    ['https://fenwick.example/isms/', 'https://fenwick.example/isms/rules/incident/closed-requires-root-cause/'],
  ])('with the portal at %s, links to %s', (portal, uri) => {
    const { driver } = runOf(reportOf([], { organisation: { name: 'Fenwick', sample: false, portal } })).tool;
    expect(driver.rules.map(({ helpUri }: { helpUri: string }) => helpUri)).toContain(uri);
  });

  it('says in its own words which weights the organisation changed', () => {
    const changedSeverities = [
      { rule: 'register/empty', from: 'error', to: 'off' },
      { rule: 'register/quiet-period', from: 'warning', to: 'info' },
    ] as const;
    const { invocations, tool } = runOf(reportOf([], { changedSeverities }));
    const said = invocations[0].ruleConfigurationOverrides.map(
      ({ configuration, descriptor }: { configuration: object; descriptor: { id: string; index: number } }) => [
        descriptor.id,
        tool.driver.rules[descriptor.index].id,
        configuration,
      ],
    );
    expect(said).toEqual([
      ['register/empty', 'register/empty', { enabled: false }],
      ['register/quiet-period', 'register/quiet-period', { enabled: true, level: 'note' }],
    ]);
  });

  it('is told apart from that of another content root in the same repository', () => {
    expect(runOf(reportOf([])).automationDetails).toEqual({ id: 'isms/isms/' });
  });
});

describe('whatever a record says, SARIF', () => {
  it('stays valid, says the same number of things, and names its files as relative references', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = sarif(report, LOOK);
        const log = JSON.parse(text);
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
        expect(log.runs[0].results).toHaveLength(report.findings.length);
        expect(text).not.toMatch(/##\[|^\s*::/m);
        for (const [at, { message, locations }] of log.runs[0].results.entries()) {
          expect(message.text).not.toMatch(/\]\(|\{\d+\}|[\p{Cc}\p{Cs}\u202E\u200F\uFEFF]/u);
          const { uri } = locations[0].physicalLocation.artifactLocation;
          expect(decodeURIComponent(uri)).toBe(pathFrom(LOOK.prefix, report.findings[at]?.file.toWellFormed() ?? ''));
        }
      }),
      { numRuns: 200 },
    );
  });
});
