/** How an entry of a list that may only grow at its end is not what it was. */
export interface Unkept {
  /** `otherwise`: it says something else now. `gone`: nothing stands for it. `pushed`: something stands in front of it. */
  readonly how: 'otherwise' | 'gone' | 'pushed';
  /** Which entry of the list before, from 0. */
  readonly was: number;
  /** Which entry of the list now says something else, or stands in front; where it was for one that is gone. */
  readonly now: number;
}

/** Whether two values that were read by one schema say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * How a list that may only grow at its end did not keep what it had, in the order of the entries. An entry that is missing
 * says something else now where a new one stands in its place, else it is gone.
 * @param before the list as it was
 * @param now the list as it is; entries behind those that it had are no matter
 */
export function* unkept(before: readonly unknown[], now: readonly unknown[]): Generator<Unkept> {
  const left: (string | null)[] = now.map((entry) => JSON.stringify(entry));
  const kept: { readonly was: number; readonly now: number }[] = [];
  const missing: number[] = [];
  for (const [was, entry] of before.entries()) {
    const at = left.indexOf(JSON.stringify(entry));
    if (at === -1) missing.push(was);
    else {
      left[at] = null;
      kept.push({ was, now: at });
    }
  }
  for (const was of missing) {
    const stands = (left[was] ?? null) !== null;
    if (stands) left[was] = null;
    yield { how: stands ? 'otherwise' : 'gone', was, now: was };
  }
  const last = Math.max(-1, ...kept.map(({ now: at }) => at));
  for (const [at, entry] of left.entries()) {
    const behind = kept.find(({ now: place }) => place > at);
    if (entry !== null && at < last && behind !== undefined) yield { how: 'pushed', was: behind.was, now: at };
  }
  for (const [index, entry] of kept.entries())
    if (entry.now < (kept[index - 1]?.now ?? -1)) yield { how: 'pushed', was: entry.was, now: entry.now };
}
