/** The words that mean one of our severities, in English, German and French. A priority, a number or a colour is none. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  low: ['low', 'niedrig', 'gering', 'faible', 'bas', 'basse'],
  medium: ['medium', 'mittel', 'moyen', 'moyenne'],
  high: ['high', 'hoch', 'élevé', 'élevée', 'eleve', 'elevee', 'haut', 'haute'],
  critical: ['critical', 'kritisch', 'critique'],
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([severity, words]) => words.map((word): [string, string] => [word, severity])),
);

/** The severity that a word means, also behind a number, as in `1 - High`; undefined where it means none of ours. */
export function severityOf(word: string): string | undefined {
  const [, bare = ''] = /^\s*(?:\d{1,2}\s*[-–—:.)]\s*)?([\p{L}\p{M}]+)\s*$/u.exec(word.normalize('NFC')) ?? [];
  return BY_WORD.get(bare.toLowerCase());
}
