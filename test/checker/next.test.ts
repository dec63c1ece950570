import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { type Inspected, type Inspection, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { judge, judgeFiles } from '../../src/checker/judge.ts';
import { leftBefore, type Step } from '../../src/checker/next.ts';
import { wasFinishedBefore } from '../../src/queries/incident-parts.ts';
import { nextStatus, statusesOf, statusOf, stepsOf } from '../../src/queries/next-status.ts';
import { isOpen } from '../../src/queries/open.ts';
import { loadSource, type Source } from '../../src/records/reading/load.ts';
import type { AnyEntry } from '../../src/records/types/index.ts';
import { isSevere } from '../../src/records/types/lifecycle.ts';
import { EXAMPLE_NOW, exampleFile, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';

const SAMPLE = loadSource(fileURLToPath(new URL('../../src/content', import.meta.url)));
const NOW = Date.parse(EXAMPLE_NOW);
const sample = await inspectSource(SAMPLE);
/** What a look at each file saw, so that a file is looked at once. */
const looked = new Map<Uint8Array, Inspection>();

function entryOf({ content }: Inspected, id: string): AnyEntry {
  const found = content.all.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the sample has no ${id}`);
  return found;
}

/** The sample with one text changed. */
async function edited(file: string, change: (text: string) => string): Promise<Inspected> {
  const files = SAMPLE.files.map((one) => {
    if (one.file !== file) return one;
    return { ...one, bytes: new TextEncoder().encode(change(new TextDecoder().decode(one.bytes))) };
  });
  const source: Source = { ...SAMPLE, files };
  return await inspectSource(source, async (path, bytes) => {
    const seen = looked.get(bytes) ?? (await inspect(path, bytes));
    looked.set(bytes, seen);
    return seen;
  });
}

function left(inspected: Inspected, step: Step): readonly string[] {
  const [only] = leftBefore(inspected, rules, NOW, [step]);
  return (only?.findings ?? []).map(({ rule, severity, fingerprint }) => {
    const now = only?.already.has(fingerprint) === true ? ' (now too)' : '';
    return `${severity === 'error' ? '' : `${severity} `}${rule}${now}`;
  });
}

describe('the open records of the sample, and what is left before each may take its next step', () => {
  it.each<[id: string, status: string, to: string, ...left: string[]]>([
    ['INC-2026-0016', 'reviewed', 'closed', 'incident/closed-requires-closure'],
    ['INC-2026-0017', 'investigating', 'contained'],
    ['INC-2026-0018', 'investigating', 'contained', 'incident/contained-at-required'],
    [
      'INC-2026-0019',
      'recovered',
      'closed',
      'incident/closed-requires-closure',
      'incident/closed-requires-lessons',
      'incident/closed-requires-root-cause',
    ],
    ['INC-2026-0020', 'contained', 'recovered', 'incident/recovery-verified'],
    ['INC-2026-0021', 'triaged', 'investigating', 'incident/owner-assigned'],
    [
      'INC-2026-0023',
      'reported',
      'triaged',
      'incident/affected-assets-required',
      'incident/category-known',
      'incident/detected-at-required',
      'incident/triage-decision-required',
      'warning incident/prereport-checklist-complete',
    ],
    ['NC-2026-0002', 'verified', 'closed'],
    ['NC-2026-0003', 'corrected', 'verified', 'action/nc-effectiveness-reviewed'],
    ['ACT-2026-0010', 'open', 'done', 'action/completed-needs-evidence'],
    ['ACT-2026-0013', 'done', 'verified', 'action/completed-needs-evidence'],
  ])('%s, %s: before it may be %s', (id, status, to, ...wanted) => {
    const entry = entryOf(sample, id);
    expect([statusOf(entry), nextStatus(entry)]).toEqual([status, to]);
    expect(left(sample, { entry, to })).toEqual(wanted);
  });

  it.each<[id: string, to: string, ...left: string[]]>([
    ['ACT-2026-0010', 'cancelled'],
    ['INC-2026-0018', 'recovered', 'incident/contained-at-required', 'incident/recovery-verified'],
  ])('%s: before it may be %s, with steps left out', (id, to, ...wanted) => {
    expect(left(sample, { entry: entryOf(sample, id), to })).toEqual(wanted);
  });
});

/** The record as it was at an earlier step: what belongs to its end is not there yet. */
function at(status: string): (text: string) => string {
  return (text) => text.replace(/^status: .*$/m, `status: ${status}`).replace(/^closure: .*\n(?: .*\n)*/m, '');
}

const finished = sample.content.all.filter(
  (entry) =>
    isOpen(entry) === false &&
    stepsOf(entry).includes(statusOf(entry) ?? '') &&
    !(entry.type === 'incidents' && wasFinishedBefore(entry.data, sample.content)),
);

describe('a finished record of the sample, set back, has nothing left before each step that it took', () => {
  it.each(finished.map((entry): [string, AnyEntry] => [entry.id, entry]))(
    '%s',
    async (_id, entry) => {
      const reviewed = entry.type !== 'incidents' || isSevere(entry.data);
      const steps = stepsOf(entry).filter((step) => reviewed || step !== 'reviewed');
      const end = steps.indexOf(statusOf(entry) ?? '');
      for (const [n, to] of steps.slice(0, end + 1).entries()) {
        const from = steps[n - 1];
        if (from === undefined) continue;
        const inspected = await edited(entry.file, (text) => {
          const before = at(from)(text);
          return to === statusOf(entry) ? text.replace(/^status: .*$/m, `status: ${from}`) : before;
        });
        const errors = left(inspected, { entry: entryOf(inspected, entry.id), to }).filter(
          (said) => !said.startsWith('warning') && !said.endsWith('(now too)'),
        );
        expect([from, to, ...errors]).toEqual([from, to]);
      }
    },
    60_000,
  );
});

describe('which status comes next', () => {
  const incident = (text: string) =>
    edited('incidents/2026/INC-2026-0019.md', (old) => old.replace(/^severity: .*$/m, text));
  it.each([
    ['low', 'closed'],
    ['medium', 'closed'],
    ['high', 'reviewed'],
    ['critical', 'reviewed'],
  ])('of a recovered incident of severity %s: %s', async (severity, next) => {
    expect(nextStatus(entryOf(await incident(`severity: ${severity}`), 'INC-2026-0019'))).toBe(next);
  });

  it('is one that the record may have, and none where it is finished', () => {
    for (const entry of sample.content.all) {
      const next = nextStatus(entry);
      const steps = stepsOf(entry);
      expect(steps.every((step) => statusesOf(entry).includes(step))).toBe(true);
      if (isOpen(entry) === true) expect(next).not.toBeNull();
      if (next === null) continue;
      expect(isOpen(entry)).not.toBe(false);
      expect(steps.indexOf(next)).toBeGreaterThan(steps.indexOf(statusOf(entry) ?? ''));
    }
  });

  it('is told of every record of a type that says when it is done', () => {
    for (const entry of sample.content.all) if (isOpen(entry) !== null) expect(stepsOf(entry)).not.toEqual([]);
  });
});

/** Every step that a record could take, forwards, backwards or to the side. */
const every: readonly (readonly Step[])[] = sample.content.all.map((entry) =>
  statusesOf(entry)
    .filter((to) => to !== statusOf(entry))
    .map((to) => ({ entry, to })),
);

describe('what is left before a step', () => {
  it('does not depend on who else is asked about', () => {
    const movable = every.filter((steps) => steps.length > 0);
    const together = fc.tuple(...movable.map((steps) => fc.constantFrom(...steps)));
    fc.assert(
      fc.property(together, fc.subarray([...movable.keys()], { minLength: 4, maxLength: 4 }), (steps, alone) => {
        const all = leftBefore(sample, rules, NOW, steps);
        for (const n of alone) {
          const step = steps[n];
          if (step !== undefined) expect(leftBefore(sample, rules, NOW, [step])).toEqual([all[n]]);
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('is what a check finds once the status stands in the file', async () => {
    for (const [id, to] of [
      ['INC-2026-0019', 'closed'],
      ['INC-2026-0023', 'triaged'],
      ['ACT-2026-0013', 'verified'],
    ] as const) {
      const entry = entryOf(sample, id);
      const written = await edited(entry.file, (text) =>
        /^status:/m.test(text)
          ? text.replace(/^status: .*$/m, `status: ${to}`)
          : text.replace('---\n', `---\nstatus: ${to}\n`),
      );
      const found = judge(written, rules, NOW).findings.filter(({ file }) => file === entry.file);
      const [foretold] = leftBefore(sample, rules, NOW, [{ entry, to }]);
      const words = ({ rule, severity, message, fix }: (typeof found)[number]) =>
        [rule, severity, message, fix].join(' | ');
      expect((foretold?.findings ?? []).map(words).sort()).toEqual(found.map(words).sort());
    }
  });
});

describe('the same content with other statuses', () => {
  it('changes nothing where the statuses are those that it has', () => {
    const same = new Map(
      sample.content.all.flatMap((entry) => {
        const status = statusOf(entry);
        return status === null ? [] : [[entry.file, status] as const];
      }),
    );
    const again = sample.content.withStatus(same);
    const withStatus = sample.content.all.map(({ data, ...entry }) => ({
      ...entry,
      data: 'status' in data ? { ...data, status: same.get(entry.file) } : data,
    }));
    expect(again.all.map((entry) => entry.data)).toEqual(withStatus.map((entry) => entry.data));
  });

  it('leaves a record alone to which a word is no status', () => {
    const { file } = entryOf(sample, 'INC-2026-0019');
    expect(sample.content.withStatus(new Map([[file, 'verified']])).all).toEqual(sample.content.all);
  });
});

/** A finding; of two files with one id the fingerprints depend on each other. */
function said({ fingerprint, ...finding }: ReportedFinding): object {
  return finding.rule === 'incident/id-unique' ? finding : { ...finding, fingerprint };
}

describe('asking about one file finds what asking about all finds there', () => {
  it.each(rules.map((rule): [string, (typeof rules)[number]] => [rule.id, rule]))('%s', async (_id, rule) => {
    for (const example of [...rule.examples.fails, ...rule.examples.passes]) {
      if (example.evidence !== undefined) continue;
      const inspected = await inspectSource(exampleSource(example));
      const now = Date.parse(example.now ?? EXAMPLE_NOW);
      const all = judge(inspected, [rule], now).findings;
      const files = new Set([exampleFile(example), ...all.map(({ file }) => file)]);
      for (const file of files) {
        const alone = judgeFiles(inspected, [rule], now, new Set([file]));
        expect(alone.map(said)).toEqual(all.filter((found) => found.file === file).map(said));
      }
    }
  });
});
