import { EVENT_ID, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { type Document, pathsIn, placesIn } from './document.ts';
import type { HiddenCharacter } from './hidden.ts';

/** A remark that starts like a word: ` #4711`. A person who means a remark puts a space behind the sign. */
const LIKE_A_WORD = / #(?=[^\s#])/;

/** Findings in one file; who has more mends the file as a whole. */
const MOST = 20;

/** What stands on a line from an offset on. */
function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

/**
 * Text without quotes that ends before a ` #`, since YAML takes what follows for a remark: what people wrote there is
 * lost, and nothing else says so. A remark with a space behind its sign, or one on a line of its own, is meant as one.
 */
export function* cutTexts(document: Document): Generator<HiddenCharacter> {
  const yaml = document.text.slice(document.yamlStart, document.yamlEnd);
  if (!LIKE_A_WORD.test(yaml)) return;
  const places = placesIn(document.text);
  const paths = pathsIn(document);
  let end = 0;
  let found = 0;
  for (const event of parseEvents(yaml, {})) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    const isEmpty = event.valueStart < 0;
    if (!isEmpty) end = event.valueEnd;
    if (event.style !== SCALAR_STYLE.PLAIN) continue;
    // Behind a key without a value its colon comes first.
    if (found === MOST) return;
    const remark = (isEmpty ? /^ *:( +#[^\s#].*)$/ : /^( +#[^\s#].*)$/).exec(restOfLine(yaml, end))?.[1]?.trim();
    if (remark === undefined) continue;
    found += 1;
    const start = document.yamlStart + end;
    const lost = remark.length > 40 ? `${remark.slice(0, 40)}…` : remark;
    yield {
      ...places(start),
      at: paths(start - 1),
      message: `the value ends before \` ${lost}\`: without quotes, what follows a space and \`#\` is a remark`,
      fix: 'put the whole text in quotes, such as `title: "Ticket #4711"`; a real remark has a space behind its `#`',
    };
  }
}
