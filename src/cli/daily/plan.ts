import { type Issue, keyOf } from './issue.ts';

/** An issue that the host has. */
export interface KnownIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
}

/** What is to be done with one issue. */
export type Step =
  | { readonly does: 'open'; readonly issue: Issue }
  | { readonly does: 'reopen' | 'update'; readonly number: number; readonly issue: Issue }
  | { readonly does: 'close'; readonly number: number; readonly title: string };

/** What a run does, and what it leaves to the next one. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Items for which no issue is opened today. */
  readonly left: number;
}

/** So that the first run over an old register does not bury everybody, and no host takes it for an attack. */
const MOST_OPENED = 50;

/** Hosts keep other line ends, and no blanks at the end. */
const same = (one: string, other: string): boolean => one.replaceAll('\r\n', '\n').trim() === other.trim();

/**
 * What is to be done so that each item has one open issue, and what is settled none. Nothing where all is as it should be.
 * @param known every issue that carries the label, open or closed
 * @param mayClose whether what is no item is settled; not so while a file could not be read
 */
export function planOf(issues: readonly Issue[], known: readonly KnownIssue[], mayClose: boolean): Plan {
  const wanted = new Map(issues.map((issue) => [issue.key, issue]));
  // The open ones first, of these the oldest: what is double is closed.
  const sorted = [...known].sort((a, b) => Number(b.open) - Number(a.open) || a.number - b.number);
  const kept = new Map<string, KnownIssue>();
  const steps: Step[] = [];
  for (const issue of sorted) {
    const key = keyOf(issue.body);
    if (key === null) continue;
    const isFirst = !kept.has(key);
    if (isFirst) kept.set(key, issue);
    if (issue.open && (!isFirst || (mayClose && !wanted.has(key))))
      steps.push({ does: 'close', number: issue.number, title: issue.title });
  }
  const fresh: Step[] = [];
  for (const issue of wanted.values()) {
    const there = kept.get(issue.key);
    if (there === undefined) fresh.push({ does: 'open', issue });
    else if (!there.open) steps.push({ does: 'reopen', number: there.number, issue });
    else if (!same(there.title, issue.title) || !same(there.body, issue.body))
      steps.push({ does: 'update', number: there.number, issue });
  }
  return { steps: [...fresh.slice(0, MOST_OPENED), ...steps], left: Math.max(0, fresh.length - MOST_OPENED) };
}
