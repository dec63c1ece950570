import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { leftBefore } from '../../src/checker/next.ts';
import { nextStatus } from '../../src/queries/next-status.ts';
import { loadSource, type Source } from '../../src/records/reading/load.ts';
import { EXAMPLE_NOW, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import { makePortal } from '../../src/site/portal.ts';
import { inspectOnce } from '../helpers/inspected.ts';

async function portalOf(source: Source, audience: Audience) {
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, rules, Date.parse(EXAMPLE_NOW));
  const portal = makePortal({ source, inspected, findings, rules, audience, now: EXAMPLE_NOW, clockPinned: true });
  return { inspected, records: portal.records, marks: portal.marks };
}

const SAMPLE = loadSource(fileURLToPath(new URL('../../src/content', import.meta.url)));
const OPEN = 'incidents/2026/INC-2026-0012.md';

describe("what is left before a record's next status, on its page", () => {
  it('is what isms next says of it, on every open record that the page shows whole', async () => {
    const { inspected, records } = await portalOf(SAMPLE, 'isms');
    for (const { file, state, open, next } of records) {
      const entry = inspected.content.all.find((one) => one.file === file);
      const to = entry === undefined || open !== true || state !== 'shown' ? null : nextStatus(entry);
      if (entry === undefined || to === null) {
        expect([file, next]).toEqual([file, null]);
        continue;
      }
      const [left] = leftBefore(inspected, rules, Date.parse(EXAMPLE_NOW), [{ entry, to }]);
      expect([next?.to, next?.findings.map(({ rule }) => rule)]).toEqual([to, left?.findings.map(({ rule }) => rule)]);
    }
    expect(records.filter(({ next }) => next !== null).length).toBeGreaterThan(10);
  });

  it.each(['staff', 'auditor'] as const)('is not told to %s', async (audience) => {
    const { records } = await portalOf(SAMPLE, audience);
    expect(records.filter(({ next }) => next !== null)).toEqual([]);
  });

  it('tells no more of a restricted record than its page does', async () => {
    const text = (phrase: string): Source =>
      exampleSource({
        name: '',
        from: OPEN,
        files: {
          'people/ops-lead.md': `---\nid: ops-lead\ntitle: ${phrase}\nname: ${phrase}\nrole: Lead\ntlp: RED\nstatus: left\n---\n`,
        },
        set: { owner: 'ops-lead', status: 'triaged' },
      });
    const next = async (phrase: string) =>
      (await portalOf(text(phrase), 'isms')).records.find(({ file }) => file === OPEN)?.next;
    const told = await next('Sealed Inquiry');
    expect(JSON.stringify(told)).not.toContain('Sealed');
    expect(told?.findings).toEqual((await next('Quiet Matter'))?.findings);
  });
});
