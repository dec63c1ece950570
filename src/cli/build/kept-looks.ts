import { createHash, hash } from 'node:crypto';
import type { KeptLines } from '../../checker/cache.ts';
import type { Look, LookedFor, LookThrough } from '../../site/look.ts';

/** Whether nothing is wrong with a file: no other look is ever kept. */
function isGood({ leaks, strays, markup }: Look): boolean {
  return !leaks && !strays && (markup === null || markup.strange.length === 0);
}

function isSaid(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** A look at a file with which nothing was wrong; null where the line says none. */
function lookOf(line: string): Look | null {
  try {
    const said: unknown = JSON.parse(line);
    if (!Array.isArray(said) || said.length !== 3) return null;
    const [leadsTo, title, heading]: readonly unknown[] = said;
    if (!isSaid(leadsTo) || !isSaid(title) || !isSaid(heading) || (title === null) !== (heading === null)) return null;
    const markup = title === null || heading === null ? null : { title, heading, strange: [] };
    return { leaks: false, leadsTo, strays: false, markup };
  } catch {
    return null;
  }
}

/**
 * Spares a second look through a file with which nothing was wrong. Each file is read, and known by its path and all its
 * bytes, every text that was looked for in it and the path of its portal; the lines are those of this program alone, so
 * that another way of looking starts over.
 * @param lines what is kept of this root and this program
 * @param look looks through what is not kept
 * @param around what is looked for
 */
export function keptLooks(lines: KeptLines, look: LookThrough, { marks, base }: LookedFor): LookThrough {
  const around = hash('sha256', JSON.stringify([base, marks]), 'hex');
  return (file) => {
    const key = createHash('sha256').update(`look ${around} ${file.path}\0`).update(file.bytes).digest('hex');
    const line = lines.get(key);
    const known = line === null ? null : lookOf(line);
    if (known !== null) return known;
    const seen = look(file);
    if (seen !== null && isGood(seen)) {
      const { leadsTo, markup } = seen;
      lines.put(key, JSON.stringify([leadsTo, markup?.title ?? null, markup?.heading ?? null]));
    }
    return seen;
  };
}
