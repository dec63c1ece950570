import fc from 'fast-check';
import { CouldNotCheck } from '../../../src/records/reading/load.ts';
import { FORBIDDEN, type Forbidden } from './forbidden.ts';
import type { histories } from './judged.ts';
import { apply, LEGAL } from './legal.ts';
import { firstRegister } from './register.ts';
import { type History, historyOf, type Plan, SHAPES } from './shapes.ts';

const edits = (most: number) => fc.array(fc.constantFrom(...LEGAL), { maxLength: most });
const legal = fc.record({ before: edits(3), main: edits(3), change: edits(5), other: edits(2), at: fc.nat(5) });
const shape = fc.constantFrom(...Object.keys(SHAPES));

type Judge = ReturnType<typeof histories>;

function told(history: History, found: readonly string[], wanted: string): Error {
  return new Error([wanted, `found: ${found.join(' ')}`, ...history.story].join('\n'));
}

async function judgedOr(judge: Judge, history: History): Promise<readonly string[]> {
  try {
    return await judge(history);
  } catch (error) {
    // A change that changes nothing has nothing to be judged.
    if (error instanceof CouldNotCheck && error.message.includes('no record has changed since')) return [];
    throw error;
  }
}

/** What is only added, in whatever shape it arrives, is never held against anybody by a rule of history. */
export function addingNeverFails(judge: Judge) {
  return fc.asyncProperty(legal, shape, async (made, how) => {
    const plan: Plan = { ...made, forbidden: null, disguise: 0 };
    const history = historyOf(plan, how);
    const found = await judgedOr(judge, history);
    const wrong = found.filter((rule) => rule.startsWith('history/') || rule === 'policy/version-bump-required');
    if (wrong.length > 0) throw told(history, wrong, 'nothing was done but what may be done');
  });
}

async function findsIt(judge: Judge, plan: Plan & { readonly forbidden: Forbidden }, how: string): Promise<void> {
  const { forbidden } = plan;
  const history = historyOf(plan, how);
  const found = await judgedOr(judge, history);
  if (!found.some((rule) => forbidden.rules.includes(rule)))
    throw told(history, found, `${forbidden.name} has to be found by ${forbidden.rules.join(' or ')}`);
}

/** Each forbidden thing by itself, in one shape after the other. */
export async function eachForbiddenThingFails(judge: Judge): Promise<void> {
  const shapes = Object.keys(SHAPES);
  for (const [index, forbidden] of FORBIDDEN.entries()) {
    const plan = { before: [], main: [], change: [], other: [], at: 0, forbidden, disguise: index % 4 };
    await findsIt(judge, plan, shapes[index % shapes.length] ?? '');
  }
}

/** One forbidden thing among others that may be done, in whatever shape it arrives, is always found by its rule. */
export function oneForbiddenThingFails(judge: Judge) {
  const which = fc.nat(FORBIDDEN.length - 1);
  return fc.asyncProperty(legal, which, fc.nat(5), shape, async (made, number, disguise, how) => {
    const start = apply(
      firstRegister(),
      made.before.map((edit, index) => ({ edit, number: index })),
    ).register;
    const possible = [...FORBIDDEN.slice(number), ...FORBIDDEN].find(({ act }) => act(start, 0, start) !== null);
    if (possible === undefined) fc.pre(false);
    else await findsIt(judge, { ...made, forbidden: possible, disguise }, how);
  });
}
