import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/checker/report.ts';
import { junit } from '../../src/checker/reporters/junit.ts';
import { rules } from '../../src/rules/index.ts';
import { areaOf } from '../../src/rules/rule.ts';
import { FINDING, finding, hostileReport, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads an XML 1.0 document with a strict parser, which throws at the first thing that is not well-formed. */
function read(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true } as const);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  expect([open.length, top.children.length]).toEqual([1, 1]);
  return top.children[0] ?? top;
}

function casesOf(report: Report, look = LOOK): readonly Element[] {
  return read(junit(report, look)).children.flatMap(({ children }) =>
    children.filter(({ name }) => name === 'testcase'),
  );
}

/** Cases that do not pass, as `area record: outcome`. */
function outcomes(report: Report, look = LOOK): readonly string[] {
  return casesOf(report, look).flatMap(({ attributes, children }) => {
    const outcome = children.find(({ name }) => name === 'failure' || name === 'skipped');
    return outcome === undefined ? [] : [`${attributes.classname} ${attributes.name}: ${outcome.name}`];
  });
}

const areas = [...new Set(rules.map(({ id }) => areaOf(id)))].sort();

describe('the JUnit report', () => {
  it('has one case for each record and area, in one suite for each area', () => {
    const suites = read(junit(reportOf([FINDING, WAIVED]), LOOK));
    expect(suites.children.map(({ attributes }) => attributes.name)).toEqual(areas);
    for (const { attributes, children } of suites.children) {
      const cases = children.filter(({ name }) => name === 'testcase');
      expect(cases.map((one) => [one.attributes.classname, one.attributes.name, one.attributes.file])).toEqual([
        [`${attributes.name}.incidents`, 'INC-2026-0007', 'isms/incidents/2026/INC-2026-0007.md'],
        [attributes.name, 'organisation.md', 'isms/organisation.md'],
        [`${attributes.name}.people`, 'it-admin', 'isms/people/it-admin.md'],
      ]);
    }
  });

  it('counts its cases', () => {
    const { attributes, children } = read(junit(reportOf([FINDING, WAIVED]), LOOK));
    expect(attributes).toEqual({
      name: 'isms check',
      tests: String(areas.length * 3),
      failures: '1',
      errors: '0',
      skipped: '1',
      time: '0',
    });
    const evidence = children.find((suite) => suite.attributes.name === 'evidence')?.attributes;
    expect([evidence?.tests, evidence?.failures, evidence?.skipped]).toEqual(['3', '0', '1']);
  });

  it('says of a failure what is wrong and what to do', () => {
    const failure = casesOf(reportOf([FINDING])).flatMap(({ children }) => children)[0];
    expect([failure?.name, failure?.attributes, failure?.text]).toEqual([
      'failure',
      { message: FINDING.message, type: 'error' },
      `\nerror at src/content/incidents/2026/INC-2026-0007.md:5:1: ${FINDING.message}\nWhat to do: ${FINDING.fix}\nRule: ${FINDING.rule}\n`,
    ]);
  });

  const INCIDENT = 'incident.incidents INC-2026-0007';
  const warning = finding({ severity: 'warning' });
  const waived = finding({ waiver: 'WVR-2026-0001' });
  it.each<[what: string, report: Report, failOn: 'error' | 'warning', says: readonly string[]]>([
    ['nothing', reportOf([]), 'error', []],
    ['an error', reportOf([FINDING]), 'error', [`${INCIDENT}: failure`]],
    ['a warning', reportOf([warning]), 'error', []],
    ['a warning, where warnings fail', reportOf([warning]), 'warning', [`${INCIDENT}: failure`]],
    ['a remark, where warnings fail', reportOf([finding({ severity: 'info' })]), 'warning', []],
    ['a waived error', reportOf([waived]), 'error', [`${INCIDENT}: skipped`]],
    ['a waived error and another', reportOf([waived, FINDING]), 'error', [`${INCIDENT}: failure`]],
    ['two errors in one area', reportOf([FINDING, finding({ line: 9 })]), 'error', [`${INCIDENT}: failure`]],
    [
      'a file that nobody listed',
      reportOf([finding({ rule: 'record/unknown-file', file: 'notes.txt', record: null })]),
      'error',
      ['record notes.txt: failure'],
    ],
  ])('with %s', (_what, report, failOn, says) => {
    expect(outcomes(report, { ...LOOK, failOn })).toEqual(says);
  });

  it('says why a case is skipped, and what was found', () => {
    const [skipped, output] = casesOf(reportOf([WAIVED])).flatMap(({ children }) => children);
    expect(skipped?.attributes.message).toBe(
      'accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director on 2026-10-05: Our insurer says by the end of the year how long it wants it to be kept.',
    );
    expect(output?.text).toContain(WAIVED.message);
  });

  it('shows warnings in the output of a case that passes', () => {
    const [output] = casesOf(reportOf([warning])).flatMap(({ children }) => children);
    expect([output?.name, output?.text]).toEqual(['system-out', expect.stringContaining('warning at src/content/')]);
  });

  it('says in each suite which weights the organisation changed', () => {
    const report = reportOf([], { changedSeverities: [{ rule: 'register/empty', from: 'error', to: 'off' }] });
    for (const { children } of read(junit(report, LOOK)).children) {
      const properties = children[0]?.children.map(({ attributes }) => [attributes.name, attributes.value]);
      expect(properties).toContainEqual(['set-otherwise', 'register/empty (off instead of error)']);
    }
  });
});

describe('whatever a record says, JUnit', () => {
  it('is well-formed XML 1.0 with as many cases, and holds no command', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const files = new Set([...report.judged, ...report.findings].map(({ file }) => file));
        const xml = junit(report, LOOK);
        expect(casesOf(report)).toHaveLength(files.size * areas.length);
        expect(xml).not.toMatch(/##\[|^\s*::|<!|\]\]>/m);
        expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202E\u200F\uFEFF\uFFFE\uFFFF]/u);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a < b & "c" > \'d\' ]]>', 'a < b & "c" > \'d\' ]]>'],
    ['::error::x ##[group]', '::error::x ##[group]'],
    ['two\nlines', 'two\\u000Alines'],
    ['not a character \uFFFE', 'not a character \\uFFFE'],
    ['half \uD800', 'half \\uD800'],
    ['&lt; stays', '&lt; stays'],
  ])('%j is read back as %j', (message, shown) => {
    const failure = casesOf(reportOf([finding({ message })])).flatMap(({ children }) => children)[0];
    expect(failure?.attributes.message).toBe(shown);
    expect(failure?.text).toContain(`: ${shown}\n`);
  });
});
