import type { Path } from './reading/document.ts';
import { epoch } from './time.ts';
import type { Incident } from './types/incident.ts';

/** An instant of a record: where it stands, what the author wrote, and the moment in milliseconds since 1970. */
export interface WrittenInstant {
  readonly at: Path;
  readonly text: string;
  /** Null where the offset is missing, so that nobody can say when it was. */
  readonly time: number | null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Adds the instants below a value. `at` is one path that grows and shrinks on the way. */
function collect(value: Readonly<Record<string, unknown>>, at: (string | number)[], found: WrittenInstant[]): void {
  if (Array.isArray(value)) {
    for (let number = 0; number < value.length; number += 1) {
      const item: unknown = value[number];
      if (!isGroup(item)) continue;
      at.push(number);
      collect(item, at, found);
      at.pop();
    }
    return;
  }
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (isGroup(item)) {
      at.push(name);
      collect(item, at, found);
      at.pop();
    } else if (typeof item === 'string' && (name === 'at' || name.endsWith('At')))
      found.push({ at: [...at, name], text: item, time: epoch(item) });
  }
}

function collectReassessed({ reassessments }: Incident, found: WrittenInstant[]): void {
  for (const [index, { field, from, to }] of reassessments.entries()) {
    if (!field.endsWith('At')) continue;
    for (const [name, text] of Object.entries({ from, to })) {
      if (typeof text === 'string') found.push({ at: ['reassessments', index, name], text, time: epoch(text) });
    }
  }
}

/** Several rules ask for the same list; it depends on nothing but the record. */
const known = new WeakMap<Incident, readonly WrittenInstant[]>();

/**
 * Every instant that a record of an incident states, nested ones too: the fields called `at` or ending in `At`, and the
 * old and new values of a reassessed one. Days (`…On`) are none.
 */
export function instantsOf(data: Incident): readonly WrittenInstant[] {
  const before = known.get(data);
  if (before !== undefined) return before;
  const found: WrittenInstant[] = [];
  collect(data, [], found);
  collectReassessed(data, found);
  known.set(data, found);
  return found;
}
