import { spawnSync } from 'node:child_process';
import { isMapping } from '../../records/mapping.ts';
import { BadUsage } from '../command.ts';
import type { KnownIssue, Step } from './plan.ts';

/** By which label issues of the daily run are known: nobody from outside may set one. */
export const LABEL = 'isms-daily';

/** Where issues are kept. */
export interface Tracker {
  /** Every issue with the label. @throws {BadUsage} when the host does not say */
  readonly known: () => readonly KnownIssue[];
  /** @throws {BadUsage} when the host refuses */
  readonly take: (step: Step) => void;
}

const MOST_ANSWER = 256 * 1024 * 1024;
const MOST_WAIT_MS = 60_000;
/** As many issues as hosts give out at once, and as many pages as are asked for. */
export const PAGE = 100;
const MOST_PAGES = 50;

/**
 * Asks a program without a shell: what it is given stands on its standard input, so that no text is read as an option.
 * @throws {BadUsage} when it is not there, or refuses
 */
export function asked(program: string, args: readonly string[], input: string, fix: string): unknown {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: MOST_ANSWER,
    timeout: MOST_WAIT_MS,
  });
  if (error !== undefined) throw new BadUsage(`\`${program}\` could not be run: ${error.message}`, fix);
  if (status !== 0)
    throw new BadUsage(`the host refused (\`${program}\` ended with ${status}): ${stderr.trim().slice(0, 500)}`, fix);
  if (stdout.trim() === '') return null;
  try {
    const answer: unknown = JSON.parse(stdout);
    return answer;
  } catch {
    throw new BadUsage(`what \`${program}\` answered is no JSON: ${stdout.slice(0, 200)}`, fix);
  }
}

/**
 * Every entry of a list that a host gives out page by page.
 * @throws {BadUsage} when it is no list, or does not end
 */
export function allPages(page: (number: number) => unknown, fix: string): readonly Readonly<Record<string, unknown>>[] {
  const all: Readonly<Record<string, unknown>>[] = [];
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const answer = page(number);
    if (!Array.isArray(answer)) throw new BadUsage('the host did not answer with a list of issues', fix);
    const entries: readonly unknown[] = answer;
    all.push(...entries.filter(isMapping));
    if (entries.length < PAGE) return all;
  }
  throw new BadUsage(
    `there are more than ${PAGE * MOST_PAGES} issues with the label \`${LABEL}\``,
    'take the label off old ones',
  );
}
