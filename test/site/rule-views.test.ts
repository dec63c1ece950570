import { describe, expect, it } from 'vitest';
import custodyEdited from '../../src/rules/history/custody-edited.ts';
import idChanged from '../../src/rules/history/id-changed.ts';
import ownerRequired from '../../src/rules/policy/owner-required.ts';
import { ruleViews } from '../../src/site/rule-views.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const [edited, renamed, simple] = ruleViews([custodyEdited, idChanged, ownerRequired], [], wordsOf('en'));

describe('the page of a rule shows of each case', () => {
  it('what a change does, and what the file said before it and says after it', () => {
    const example = edited?.fails[0];
    expect(example?.story).toEqual(['evidence `wipe-receipt`: custody entry 1 rewritten: to it-admin → isms-manager']);
    const lines = (text: string | null | undefined): readonly string[] => (text ?? '').split('\n');
    const [before, after] = [lines(example?.before), lines(example?.text)];
    expect(before.filter((line, n) => line !== after[n])).toEqual(['        to: it-admin']);
    expect(after.filter((line, n) => line !== before[n])).toEqual(['        to: isms-manager']);
  });

  it('no file of before where the change is about another file, or about none', () => {
    expect(renamed?.fails[0]?.before).toBeNull();
    expect(renamed?.fails[0]?.story).toHaveLength(2);
    expect([simple?.fails[0]?.before, simple?.fails[0]?.story]).toEqual([null, null]);
  });
});
