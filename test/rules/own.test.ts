import { describe, expect, it } from 'vitest';
import type { Inspected } from '../../src/checker/inspect.ts';
import { momentAt } from '../../src/queries/moment.ts';
import type { Content } from '../../src/records/content.ts';
import { epoch } from '../../src/records/time.ts';
import { EXAMPLE_NOW, type Example, exampleFile } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { type OwnPart, ownSubjects, type Problem, recordRule, wideRule } from '../../src/rules/rule.ts';
import { inspectedExample } from '../helpers/inspected.ts';

/**
 * A rule about one file by itself says the same wherever that file lies: its answers are kept as long as the file and what
 * holds for all of them, the settings, the duties and the contacts, stay as they are.
 */

const own = rules.flatMap(({ own: part, ...rule }) => (part === undefined ? [] : [{ ...rule, part }]));
/** What stands beside every record alike. */
const isFrame = (file: string): boolean => /^(?:organisation\.md$|obligations\/|contacts\/)/.test(file);

/** What a rule says of the file of an example, beside its whole register or beside the frame alone. */
function said(part: OwnPart, example: Example, { content }: Inspected, beside: Content): readonly Problem[] {
  const on = ownSubjects(part, content).find(({ file }) => file === exampleFile(example));
  const { data: organisation } = content.organisation;
  const moment = momentAt(epoch(example.now ?? EXAMPLE_NOW) ?? 0, organisation.timezone);
  const told = { organisation, moment, catalogue: [], weightOf: () => undefined, isFixed: () => false };
  return on === undefined ? [] : [...part.check({ ...told, content: beside }, on)];
}

describe('a rule about one file by itself says the same where no other record is', () => {
  it.each(own)('$id', async ({ part, ...rule }) => {
    for (const example of [...rule.examples.fails, ...rule.examples.passes]) {
      const inspected = await inspectedExample(example);
      const { content } = inspected;
      const others = content.held.map(({ file }) => file).filter((file) => !isFrame(file));
      const alone = said(part, example, inspected, content.without(new Set(others)));
      expect(alone, example.name).toEqual(said(part, example, inspected, content));
    }
  });

  it('most rules are such', () => {
    expect(own.length).toBeGreaterThan(rules.length / 2);
  });
});

describe('what a rule about one record may look at', () => {
  const text = {
    id: 'incident/anything',
    of: 'incidents',
    severity: 'error',
    controls: [],
    title: '',
    why: '',
    fix: '',
    examples: {
      fails: [{ name: '', from: 'organisation.md', says: '' }],
      passes: [{ name: '', from: 'organisation.md' }],
    },
  } as const;

  it('the compiler refuses what other records say, what was before and what was found', () => {
    const asks = [
      // @ts-expect-error people are other records
      recordRule({ ...text, check: ({ content }) => content.of('people').flatMap(() => []) }),
      // @ts-expect-error so are all of them
      recordRule({ ...text, check: ({ content }) => content.all.flatMap(() => []) }),
      // @ts-expect-error whether an id is held is said by other files
      recordRule({ ...text, check: ({ content }) => (content.holds('people', 'ops-lead') ? [] : []) }),
      // @ts-expect-error what was before hangs on the base
      recordRule({ ...text, check: ({ past }) => (past === null ? [] : []) }),
      // @ts-expect-error what other rules find hangs on other records
      recordRule({ ...text, check: ({ found }) => found('link/self').flatMap(() => []) }),
      // @ts-expect-error a comparison with evidence hangs on the store
      recordRule({ ...text, check: ({ evidence }) => (evidence.size === 0 ? [] : []) }),
      recordRule({ ...text, check: ({ content }) => content.of('obligations').flatMap(() => []) }),
      wideRule({ ...text, check: ({ content, past }) => (past === null ? content.all.flatMap(() => []) : []) }),
    ];
    expect(asks.map((rule) => rule.own === undefined)).toEqual([...Array.from({ length: 7 }, () => false), true]);
  });
});
