import { type ShapeFault, unknownField } from '../shape.ts';
import { type Document, type Path, valueTexts } from './document.ts';
import type { Parsed } from './parse.ts';

/** A key between braces behind which neither a colon nor a value comes: `{ action: Called, asked for help }`. */
function followsComma(text: string, end: number): boolean {
  return /^ *[,}]/.test(text.slice(end, end + 200));
}

/** Whether a key may stand so anywhere in the frontmatter; asked first, since to find the places of all keys costs more. */
function mayFollowComma({ text, yamlStart, yamlEnd }: Document, key: string): boolean {
  for (let at = text.indexOf(key, yamlStart); at !== -1 && at < yamlEnd; at = text.indexOf(key, at + 1))
    if (followsComma(text, at + key.length)) return true;
  return false;
}

const FIX =
  'put text that holds a comma in quotes, such as `action: "Called, and asked for help"`; write a number without one';

/**
 * Keys without a value that no field has, and those that a comma made of the end of a text between braces. An empty field
 * that is known is simply absent.
 */
export function* emptyKeyFaults(
  { empty, document }: Extract<Parsed, { ok: true }>,
  knownAt: (path: Path) => readonly string[],
): Generator<ShapeFault> {
  if (empty.length === 0) return;
  const { keyEnd } = valueTexts(document);
  for (const at of empty) {
    const key = String(at.at(-1));
    const known = knownAt(at.slice(0, -1));
    const end = mayFollowComma(document, key) ? keyEnd(at) : undefined;
    const cut = end !== undefined && followsComma(document.text, end);
    if (known.length === 0 || (known.includes(key) && !cut)) continue;
    if (cut && known.includes(key)) {
      yield {
        rule: 'record/schema',
        at,
        message: `a comma stands before \`${key}\`, and no value behind it`,
        fix: FIX,
      };
    } else if (cut) {
      const message = `unknown field \`${key}\`: a comma ended the value before it`;
      yield { rule: 'record/unknown-field', at, message, fix: FIX };
    } else yield unknownField(at, known);
  }
}
