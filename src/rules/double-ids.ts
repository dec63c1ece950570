import type { Content } from '../records/content.ts';
import type { Path } from '../records/reading/document.ts';
import type { EntryOf } from '../records/types/index.ts';
import { presetById } from '../regimes/index.ts';
import type { Finding, Problem } from './rule.ts';
import { quoted } from './wording.ts';

/** Items of a list that go by an id which one above them has. */
function* doubles(at: Path, ids: readonly string[], what: string): Generator<Problem> {
  const firsts = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      continue;
    }
    yield {
      at: [...at, index, 'id'],
      message: `${what} ${index + 1} goes by the id ${quoted(id)}, as ${what} ${first + 1} does`,
      fix: 'give one of the two an id of its own, or take the double out',
    };
  }
}

/** Stages whose clock starts at one that is not there, at themselves, or at one that waits for them. */
function* lostStarts({ data }: EntryOf<'obligations'>): Generator<Problem> {
  const preset = data.preset === undefined ? [] : (presetById(data.preset)?.stages ?? []);
  const known = [...data.stages, ...preset].map(({ id }) => id);
  const waitsFor = new Map(data.stages.map(({ id, start }) => [id, /^stage:(.*)$/.exec(start)?.[1]]));
  for (const [index, { id, start, also }] of data.stages.entries()) {
    const places: readonly (readonly [Path, string | undefined])[] = [
      [['stages', index, 'start'], start],
      [['stages', index, 'also', 'start'], also?.start],
    ];
    for (const [at, text] of places) {
      const named = text === undefined ? undefined : /^stage:(.*)$/.exec(text)?.[1];
      if (named === undefined) continue;
      const fix = `name another stage of this record: ${known.filter((other) => other !== id).join(', ') || 'there is none yet'}`;
      if (!known.includes(named))
        yield { at, message: `the clock starts at the stage ${quoted(named)}, and there is none`, fix };
      else if (goesRound(id, waitsFor))
        yield {
          at,
          message: `the clock starts at the stage ${quoted(named)}, which waits for this one, so neither ever starts`,
          fix,
        };
    }
  }
}

/** Whether a stage waits, over others or not, for itself. */
function goesRound(id: string, waitsFor: ReadonlyMap<string, string | undefined>): boolean {
  let next = waitsFor.get(id);
  for (let steps = 0; next !== undefined && steps < waitsFor.size; steps += 1) {
    if (next === id) return true;
    next = waitsFor.get(next);
  }
  return false;
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** Every list whose items are known by an id, where two go by the same, and every stage that starts at none. */
export function* doubleIds(content: Content): Generator<Finding> {
  const on = content.organisation;
  for (const problem of doubles(['channels'], idsOf(on.data.channels), 'channel')) yield { on, ...problem };
  for (const problem of doubles(['stores'], idsOf(on.data.stores), 'store')) yield { on, ...problem };
  for (const record of content.of('incidents')) {
    const ids = idsOf(record.data.evidence);
    for (const problem of doubles(['evidence'], ids, 'item of evidence')) yield { on: record, ...problem };
  }
  for (const record of content.of('obligations')) {
    for (const problem of doubles(['stages'], idsOf(record.data.stages), 'stage')) yield { on: record, ...problem };
    for (const problem of lostStarts(record)) yield { on: record, ...problem };
  }
}
