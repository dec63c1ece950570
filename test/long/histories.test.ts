import fc from 'fast-check';
import { describe, it } from 'vitest';
import { histories } from '../helpers/histories/judged.ts';
import { addingNeverFails, oneForbiddenThingFails } from '../helpers/histories/laws.ts';
import { temporaryFolder } from '../helpers/register.ts';

/** `npm run test:histories` makes more of them, with another seed each time. */
const RUNS = { numRuns: 32, seed: 2026_11_26 };
const MOST_MS = 120_000;

describe('random histories, in whatever shape the change arrives', () => {
  const judge = histories(temporaryFolder());

  it('what is only added is never held against anybody', () => fc.assert(addingNeverFails(judge), RUNS), MOST_MS);

  it('one forbidden thing among others is always found', () => fc.assert(oneForbiddenThingFails(judge), RUNS), MOST_MS);
});
