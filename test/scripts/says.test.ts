import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withSays } from '../../scripts/says.ts';
import { ruleById } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';

const textOf = (id: string): string => readFileSync(join(import.meta.dirname, '../../src/rules', `${id}.ts`), 'utf8');

function ruleOf(id: string): Rule {
  const rule = ruleById(id);
  if (rule === undefined) throw new TypeError(`there is no rule ${id}`);
  return rule;
}

/** The rule as it would be if its first example said something else. */
function saying(rule: Rule, says: string): Rule {
  const [first, ...others] = rule.examples.fails;
  return { ...rule, examples: { ...rule.examples, fails: [{ ...first, says }, ...others] } };
}

describe('npm run says', () => {
  it.each([
    ['one finding', 'policy/owner-required'],
    ['a finding in each of two files', 'incident/id-unique'],
    ['examples that are made from parts', 'privacy/email-address'],
    ['a comparison with a store', 'evidence/hash-mismatch'],
  ])('leaves alone what holds: %s', async (_, id) => {
    expect(await withSays(textOf(id), ruleOf(id))).toBe(textOf(id));
  });

  it('writes the place and the words that are found, and nothing else', async () => {
    const text = textOf('policy/owner-required');
    const wrong = text.replace("says: '1:1 `owner` is missing'", "says: '9:9 eaten by a dog'");
    expect(wrong).not.toBe(text);
    expect(await withSays(wrong, saying(ruleOf('policy/owner-required'), '9:9 eaten by a dog'))).toBe(text);
  });

  it('refuses a rule of which an example says nothing yet', async () => {
    const text = textOf('policy/owner-required').replace(/ *says: .*\n/, '');
    await expect(withSays(text, ruleOf('policy/owner-required'))).rejects.toThrow(
      'policy/owner-required: write `says`',
    );
  });
});
