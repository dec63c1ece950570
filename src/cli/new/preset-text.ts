import { wrap } from '../../checker/reporters/layout.ts';
import { NO_LEGAL_ADVICE, verifiedText } from '../../regimes/duty-words.ts';
import { presetById } from '../../regimes/index.ts';

/**
 * How far the preset of a new record can be relied on, as a paragraph to follow; empty where it names none.
 * @param width in characters
 */
export function presetText(preset: unknown, width: number): string {
  const known = typeof preset === 'string' ? presetById(preset) : undefined;
  if (known === undefined) return '';
  const verb = known.verifiedOn === null ? 'is' : 'was';
  return `\n\n${wrap(`The preset \`${known.id}\` (${known.source}) ${verb} ${verifiedText(known)}. ${NO_LEGAL_ADVICE}`, width)}`;
}
