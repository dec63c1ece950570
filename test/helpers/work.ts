import { Session } from 'node:inspector';

/** How often the busiest block of each function of ours was passed, by file and name. */
export type Work = ReadonlyMap<string, number>;

type Coverage = { readonly result: readonly Script[] };
interface Script {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
  }[];
}

const OURS = /\/(src\/.*\.ts)$/;

/**
 * Lets V8 count what modules do that are loaded after this; nothing is timed. What is done inside of built-in functions
 * (`includes`, spreading a list) is counted by `countBuiltIns`.
 */
export function workCounter() {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): Work => {
    const work = new Map<string, number>();
    session.post('Profiler.takePreciseCoverage', (error, coverage?: Coverage) => {
      if (error !== null || coverage === undefined) throw new Error('V8 counted nothing');
      for (const { url, functions } of coverage.result) {
        const file = OURS.exec(url)?.[1];
        if (file === undefined) continue;
        for (const { functionName, ranges } of functions) {
          const name = `${file} ${functionName || 'without a name'} at ${ranges[0]?.startOffset}`;
          work.set(name, Math.max(0, ...ranges.map(({ count }) => count)));
        }
      }
    });
    return work;
  };
  return {
    /** What an act made, and what it did for that. */
    async count<Made>(act: () => Made | Promise<Made>): Promise<{ readonly made: Made; readonly work: Work }> {
      take();
      const made = await act();
      return { made, work: take() };
    },
  };
}

type Walked = { readonly length: number };

type Cost = (self: Walked, args: readonly unknown[], result: unknown) => number;

const all: Cost = ({ length }) => length;
const one: Cost = () => 1;
/** A search ends where it finds something. */
const upTo: Cost = ({ length }, [, from], result) => {
  const start = typeof from === 'number' ? from : 0;
  return Math.max(0, (typeof result === 'number' && result >= 0 ? result : length) - start);
};
const part: Cost = (_self, _args, result) => (Array.isArray(result) ? result.length : 0);

/** Counts the steps of built-in functions that walk through a list or a text. */
export function countBuiltIns(): () => number {
  let steps = 0;
  const watch = (prototype: object, names: readonly string[], cost: Cost): void => {
    for (const name of names) {
      const own: unknown = Reflect.get(prototype, name);
      if (typeof own !== 'function') throw new Error(`there is no ${name}`);
      Reflect.set(prototype, name, function counted(this: Walked, ...args: readonly unknown[]): unknown {
        const result: unknown = Reflect.apply(own, this, args);
        steps += cost(this, args, result);
        return result;
      });
    }
  };
  watch(Array.prototype, ['indexOf'], upTo);
  watch(String.prototype, ['indexOf'], upTo);
  watch(Array.prototype, ['slice', 'splice', 'concat'], part);
  watch(Array.prototype, ['includes', 'lastIndexOf', 'join', 'reverse', 'shift', 'unshift'], all);
  watch(Array.prototype, ['sort', 'toSorted', 'toReversed', 'toSpliced', 'with', 'fill', 'flat'], all);
  watch(String.prototype, ['includes', 'split', 'replaceAll', 'lastIndexOf', 'toLowerCase'], all);
  for (const list of [[], new Map(), new Set()])
    watch(Reflect.getPrototypeOf(list[Symbol.iterator]()) ?? {}, ['next'], one);
  return () => steps;
}
