/** Where words part that begin alike. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The place in the list of the first word that ends here; null where none does. */
  word: number | null;
}

interface Found {
  readonly far: number;
  readonly word: number;
}

const MOST_EDITS = 2;

function treeOf(words: readonly string[]): Branch {
  const root: Branch = { next: new Map(), word: null };
  for (const [place, word] of words.entries()) {
    let branch = root;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charAt(at);
      const below = branch.next.get(letter) ?? { next: new Map(), word: null };
      branch.next.set(letter, below);
      branch = below;
    }
    branch.word ??= place;
  }
  return root;
}

/** The edits from each beginning of the word to a beginning of a listed word, which is one letter longer than before. */
function further(before: readonly number[], word: string, letter: string): readonly number[] {
  const row = [(before[0] ?? 0) + 1];
  for (let at = 1; at <= word.length; at += 1) {
    const same = word.charAt(at - 1) === letter ? 0 : 1;
    row.push(Math.min((before[at - 1] ?? 0) + same, (before[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1));
  }
  return row;
}

function search(branch: Branch, row: readonly number[], word: string, most: number, best: Found | null): Found | null {
  const far = row[word.length] ?? 0;
  let found = best;
  if (
    branch.word !== null &&
    far <= most &&
    (found === null || far < found.far || (far === found.far && branch.word < found.word))
  )
    found = { far, word: branch.word };
  for (const [letter, below] of branch.next) {
    const next = further(row, word, letter);
    if (Math.min(...next) <= (found?.far ?? most)) found = search(below, next, word, most, found);
  }
  return found;
}

/**
 * Answers as `nearest` does, for lists that are long and asked often: words that begin alike are compared once. A word of
 * twice the list costs no more than its neighbours.
 */
export function nearestAmong(listed: readonly string[]): (word: string) => string | undefined {
  const longest = listed.reduce((most, { length }) => Math.max(most, length), 0);
  let tree: Branch | null = null;
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length > longest + MOST_EDITS) return undefined;
    tree ??= treeOf(listed.map((name) => name.toLowerCase()));
    const first = Array.from({ length: lower.length + 1 }, (_, at) => at);
    const found = search(tree, first, lower, Math.min(MOST_EDITS, Math.floor(lower.length / 2)), null);
    return found === null ? undefined : listed[found.word];
  };
}
