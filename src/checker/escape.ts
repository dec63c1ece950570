/**
 * Characters that a reader does not see or that steer the program which shows them: controls, line ends, direction
 * marks, zero-width and tag characters, halves of a surrogate pair. Joiners inside words and emoji are none.
 */
const UNSEEN =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\u200C\u200D\uFE0F]]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gv;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** One line of text in which every character is seen: hidden and steering ones, line ends too, as `\u202E`. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, escaped);
}

/**
 * A line for a log that GitHub's runner reads: nothing in it is taken for a command. The runner takes `::` behind any
 * blanks at the start of a line, and `##[` anywhere, of standard output and standard error alike.
 */
export function logLine(line: string): string {
  return line.replaceAll('##[', '##\\u005B').replace(/^(\s*)::/, '$1\\u003A:');
}

/** The text of a workflow command, as GitHub's runner reads it. Line ends stay line ends. */
export function commandText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '##%5B');
}

/** A property of a workflow command, such as `title`. */
export function commandProperty(text: string): string {
  return commandText(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Characters that mean something to Markdown, to HTML, or to GitHub's links, mentions and formulas. */
const MARKUP = /[&<>|@[\]`\\*_~#$]|:(?=\/\/|[a-z])|(?<=www)\.|^\s*(?:[-+]|\d+[.)])/gi;

/** One line of plain text in a Markdown table or paragraph: read as it is, whatever it holds. */
export function markdownText(text: string): string {
  return visible(text).replaceAll(MARKUP, (found) =>
    Array.from(found, (one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
  );
}

function withCode(text: string, plain: (text: string) => string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? `<code>${markdownText(part.slice(1, -1))}</code>` : plain(part)))
    .join('');
}

/** As `markdownText`, with what stands between two backticks set as code. */
export function markdownMessage(text: string): string {
  return withCode(text, markdownText);
}

/**
 * As `markdownText`, for a comment: GitHub looks for people, teams and issues in what was escaped, too, and tells them. An
 * unseen space behind `@`, `#` and `GH` keeps it from that.
 */
export function quietText(text: string): string {
  return markdownText(text)
    .replaceAll(/&#(?:64|35);/g, '$&&#8203;')
    .replaceAll(/gh(?=-\d)/gi, '$&&#8203;');
}

/** As `quietText`, with what stands between two backticks set as code: there GitHub looks for nobody. */
export function quietMessage(text: string): string {
  return withCode(text, quietText);
}

/** A JSON text that says the same and in which every character is seen; GitHub's runner finds no command in it. */
export function visibleJson(json: string): string {
  const unit = (code: number): string => `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return json
    .split('\n')
    .map((line) =>
      line
        .replaceAll(UNSEEN, (found) =>
          Array.from({ length: found.length }, (_, at) => unit(found.charCodeAt(at))).join(''),
        )
        .replaceAll('##[', '##\\u005B'),
    )
    .join('\n');
}

/** Characters that no XML 1.0 document may hold, beside those that nobody sees. */
const NO_XML = /[\uFFFE\uFFFF]/g;

/** One line of text in an XML 1.0 document, between tags or in an attribute. GitHub's runner finds no command in it. */
export function xmlText(text: string): string {
  const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
  return visible(text)
    .replaceAll(NO_XML, escaped)
    .replaceAll(/[&<>"']|(?<=##)\[|(?<=^\s*):(?=:)/g, reference);
}

/** A path as a relative reference of a URI (RFC 3986): every character but letters, digits and few others as `%XX`. */
export function uriPath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
