import type { HostPlaces } from '../../checker/hosts.ts';

/** A line of a list of owners. */
export interface OwnersLine {
  /** From 1. */
  readonly line: number;
  readonly pattern: string;
  readonly owners: readonly string[];
  /** The section of GitLab that it stands in, without case; sections are judged apart. */
  readonly section: string;
  /** Whether nobody needs to agree there: a section `^[Name]`. */
  readonly optional: boolean;
}

const SECTION = /^(\^?)\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/;

/** Words of a line; a blank behind a backslash belongs to its word. */
function wordsOf(line: string): readonly string[] {
  return (line.match(/(?:\\.|\S)+/g) ?? []).map((word) => word.replaceAll(/\\([ #])/g, '$1'));
}

/** The lines of a list of owners; comments and empty lines say nothing. */
export function ownersLines(text: string): readonly OwnersLine[] {
  const lines: OwnersLine[] = [];
  let section: Pick<OwnersLine, 'section' | 'optional' | 'owners'> = { section: '', optional: false, owners: [] };
  for (const [at, whole] of text.split(/\r?\n/).entries()) {
    const said = whole.replace(/(?:^|\s)#.*$/, '').trim();
    if (said === '') continue;
    const header = SECTION.exec(said);
    if (header !== null) {
      const [, caret, name = '', owners = ''] = header;
      section = { section: name.toLowerCase(), optional: caret === '^', owners: wordsOf(owners) };
      continue;
    }
    const [pattern = '', ...owners] = wordsOf(said);
    lines.push({ ...section, line: at + 1, pattern, owners: owners.length > 0 ? owners : section.owners });
  }
  return lines;
}

/** A pattern as `.gitignore` has them, as an expression over a path from the top: a folder means all that is in it. */
function globExpression(glob: string): RegExp {
  const anchored = /\/./.test(glob);
  const parts = glob.replace(/^\//, '').replaceAll(/[.+^${}()|[\]\\]|\*\*\/|\/\*\*$|\*\*|\*|\?/g, (sign) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign === '/**') return '/.*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    return sign === '?' ? '[^/]' : `\\${sign}`;
  });
  const inside = glob.endsWith('/') ? '.*' : /\*$/.test(glob) && anchored ? '' : '(?:/.*)?';
  return new RegExp(`^${anchored || glob.startsWith('/') ? '' : '(?:.*/)?'}${parts}${inside}$`);
}

/** Whether a pattern means a path; never for one that nobody can read. */
function means(pattern: string, path: string, kind: HostPlaces['patterns']): boolean {
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  try {
    const expression = kind === 'glob' ? globExpression(body) : new RegExp(`^(?:${body.replaceAll('\\\\', '\\')})$`);
    return expression.test(path) !== (negated && kind === 'expression');
  } catch {
    return false;
  }
}

/**
 * The line that says who owns a path, by the rules of the host: the last one that means it, in one section at least.
 * Undefined where nobody owns it.
 */
export function ownedBy(
  lines: readonly OwnersLine[],
  path: string,
  kind: HostPlaces['patterns'],
): OwnersLine | undefined {
  const meant = lines.filter(({ pattern }) => means(pattern, path, kind));
  if (kind === 'expression') return meant.find(({ owners }) => owners.length > 0);
  return [...Map.groupBy(meant, ({ section }) => section).values()]
    .map((found) => found.at(-1))
    .find((last) => last !== undefined && !last.optional && last.owners.length > 0 && !last.pattern.startsWith('!'));
}

/** Whether an owner is one that a template left for somebody to fill in, or no owner at all. */
export function isPlaceholderOwner(owner: string): boolean {
  return (
    !/^@{1,2}[\w.-]+(?:\/[\w./-]+)?$|^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(owner) ||
    /^@(?:owner|org|organi[sz]ation|company|team|user(?:name)?|someone|example|(?:your|my)[-_]?[\w-]*)(?:\/|$)|@(?:.*\.)?example(?:\.(?:com|org|net))?$/i.test(
      owner,
    )
  );
}
