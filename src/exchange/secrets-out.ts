/** A part of a text that is a secret, and of which kind. */
export interface SecretSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Finds secrets in a text, in order, none inside another. */
export type SecretsIn = (text: string) => Promise<readonly SecretSpan[]>;

/** What is read of a link and lets whoever has it in: the value of a parameter, or a password in front of the host. */
const IN_LINKS: readonly (readonly [kind: string, shape: RegExp])[] = [
  [
    'token of a link',
    /(?<=:\/\/[^\s<>"'|]{0,2000}[?&#;](?:t|pub_secret|sig|auth|code|jwt|key|sid|pwd|[\w.-]{0,40}(?:token|secret|signature|password|passwd|credential|session|apikey|api[_-]key))=)[^\s&#<>"'|)\]]{4,}/giu,
  ],
  ['password of a link', /(?<=:\/\/[^\s/@:<>]{1,64}:)[^\s/@<>]{1,256}(?=@)/giu],
];
/** What people type behind the word: it has to look like one, so that "password: reset by IT" stays. */
const TYPED =
  /(?<=\b(?:pass(?:word|wd|phrase)?|pwd|kennwort|passwort|mot de passe|mdp|secret|api[ _-]?key|token)(?:\s?(?:is|ist|est|lautet|war|was)?\s?[:=]\s?|\s(?:is|ist|est|lautet|war|was)\s)["'`]?)(?=[^\s"'`]{0,256}\d)(?=[^\s"'`]{0,256}[\p{L}])[^\s"'`<>]{6,256}/giu;

/** A text without its secrets, and how many of each kind were in it. */
export interface WithoutSecrets {
  readonly text: string;
  readonly kinds: readonly string[];
}

function ownSpans(text: string): readonly SecretSpan[] {
  const shapes: readonly (readonly [string, RegExp])[] = [...IN_LINKS, ['password', TYPED]];
  return shapes.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length })),
  );
}

/** Takes secrets out of a text. What stood there is said by its kind, never by its value. */
export async function withoutSecrets(text: string, secretsIn: SecretsIn): Promise<WithoutSecrets> {
  const spans = [...(await secretsIn(text)), ...ownSpans(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kinds: string[] = [];
  let left = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    if (end <= from) continue;
    if (start >= from) {
      // In an address no blank may stand.
      left += text.slice(from, start) + (kind.endsWith('of a link') ? 'left-out' : `(${kind} left out)`);
      kinds.push(kind);
    }
    from = end;
  }
  return { text: left + text.slice(from), kinds };
}
