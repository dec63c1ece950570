import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { type Place, placesIn } from '../records/reading/document.ts';
import { MAX_FILE_BYTES } from '../records/reading/parse.ts';

/** Where a secret stands in a text, and of which kind it is. Never its value. */
export interface Secret extends Place {
  /** In words: `github token`. */
  readonly kind: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const FILTER_COMMENTS = '@secretlint/secretlint-rule-filter-comments';

/**
 * The preset's scanners without the one that obeys comments: a record must not silence what is found in it. They are
 * listed one by one, because a preset's rules can not be disabled.
 */
const CONFIG = {
  rules: rules.filter(({ meta }) => meta.id !== FILTER_COMMENTS).map((rule) => ({ id: rule.meta.id, rule })),
};

/**
 * What every pattern of the preset needs to see before it can match, one line a provider. Asking secretlint costs 0.6 ms
 * a record, this 0.02 ms; so it is asked only where something of this stands. Read from version 13.0.7: a test names a
 * provider that is new or not let through.
 */
const NEEDED: readonly RegExp[] = [
  /secret_?access_?key/i, // aws
  /-----BEGIN[ ]?(?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY/, // privatekey
  /npm_\w{36}/, // npm
  /:\/\/[-\w]{1,256}:[-\w]{1,256}@/, // basicauth
  /xox[bparo]-|xapp-|hooks\.slack\.com/i, // slack
  /SG\.\w/, // sendgrid
  /shp(?:pa|ca|at|ss)_/, // shopify
  /[sr]k_(?:live|test)_/, // stripe
  /gh[pousr]_|github_pat_/, // github
  /glpat-/, // gitlab
  /glc_|glsa_/, // grafana
  /T3BlbkFJ|sk-ant-api0/, // openai, anthropic
  /gsk_|hf_[a-zA-Z]|lin_api_|ntn_[0-9]/, // groq, huggingface, linear, notion
  /ops_ey/, // 1password
  /(?:mongodb(?:\+srv)?|mysqlx?|postgres(?:ql)?):\/\//i, // database-connection-string
  /hv[sbr]\./, // hashicorp-vault
  /vc[piark]_/, // vercel
  /dapi[A-Fa-f0-9]/, // databricks
  /dckr_pat_|figd_/, // docker, figma
  /cfk_|cfut_|cfat_/, // cloudflare
  /tskey-/, // tailscale
];

/** Shapes of our own, where the preset is stricter than a register may be. */
const OWN: readonly (readonly [kind: string, RegExp])[] = [
  ['private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=\s\\:,-]{20,}/g],
  ['aws access key id', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['json web token', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/g],
  ['npm auth token', /_authToken=[\w-]{20,}/g],
  ['google api key', /\bAIza[\w-]{35}(?![\w-])/g],
];

const SHAPES: readonly RegExp[] = [...NEEDED, ...OWN.map(([, shape]) => new RegExp(shape.source))];

/** Whether secretlint, or a shape of our own, could find anything in the text; never false where it would. */
export function mayHoldSecret(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text));
}

/**
 * Some sign of every shape above, rare in texts, and what stands beside it: a text is looked through for three of these
 * instead of for thirty shapes. A test holds them to the shapes.
 */
const CLUES: readonly RegExp[] = [
  /_(?:(?<=(?:npm|shp(?:pa|ca|at|ss)|[sr]k|gh[pousr]|github|glc|glsa|gsk|hf|lin|ntn|ops|vc[piark]|dckr|figd|cf(?:k|ut|at))_)|authToken=)|-(?:(?<=(?:xox[bparo]|xapp|glpat|tskey)-)|ant-api0)|\.(?<=(?:SG|hv[sbr]|hooks)\.)|:\/\/(?:(?<=(?:mongodb(?:\+srv)?|mysqlx?|postgres(?:ql)?):\/\/)|[-\w]{1,256}:[-\w]{1,256}@)/i,
  /T3BlbkFJ|dapi|AKIA|ASIA|eyJ|AIza|PRIVATE KEY/,
  /secret_?access_?key/i,
];

/** Whether a text holds a clue to a secret: true wherever `mayHoldSecret` is, and often where it is not. */
export function hasClue(text: string): boolean {
  return CLUES.some((clue) => clue.test(text));
}

function inWords(messageId: string): string {
  return messageId.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, ' ').toLowerCase();
}

interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

async function spansOfPreset(text: string): Promise<readonly Span[]> {
  const source = { content: text, filePath: 'record.md', ext: '.md', contentType: 'text' } as const;
  const { messages } = await lintSource({
    source,
    options: { config: CONFIG, maskSecrets: true, noPhysicFilePath: true },
  });
  return messages.map(({ messageId, range: [start, end] }) => ({ kind: inWords(messageId), start, end }));
}

/**
 * The secrets that stand in a text, in order, each place once. Comments in the text switch nothing off.
 * @param text with `\n` line ends
 */
export async function findSecrets(text: string): Promise<readonly Secret[]> {
  if (!hasClue(text) || !mayHoldSecret(text)) return [];
  const own = OWN.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map((match): Span => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
  const spans = [...(await spansOfPreset(text)), ...own].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  const places = placesIn(text);
  return apart.map((span) => ({ ...span, ...places(span.start) }));
}

/** The text of a file that can not be read as a record, as far as it is text; empty when it is too large. */
export function readableText(bytes: Uint8Array): string {
  return bytes.length > MAX_FILE_BYTES ? '' : new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

/** How much of a secret must stand in a message to be known again. */
const RECOGNISED = 8;

/** The secrets of a list, each once, and the places that they have there, by how they begin. */
interface Beginnings {
  readonly secrets: readonly string[];
  readonly lengths: readonly number[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Lists that were asked for before: all findings of a run are masked with one. */
const beginnings = new WeakMap<readonly string[], Beginnings>();

function beginningsOf(list: readonly string[]): Beginnings {
  const known = beginnings.get(list);
  if (known !== undefined) return known;
  const secrets = [...new Set(list)];
  const places = Map.groupBy(secrets.keys(), (place) => (secrets[place] ?? '').slice(0, RECOGNISED));
  const made = { secrets, lengths: [...new Set([...places.keys()].map(({ length }) => length))], places };
  beginnings.set(list, made);
  return made;
}

/** Up to so many, each is looked for by itself, which costs less. */
const FEW = 4;

/** The secrets of which a text may quote something, in the order of the list; however many there are, it is looked through once. */
export function secretsIn(message: string, list: readonly string[]): readonly string[] {
  const { secrets, lengths, places } = beginningsOf(list);
  if (secrets.length <= FEW) return secrets;
  const found = new Set<number>();
  for (const length of lengths)
    for (let at = 0; at + length <= message.length; at += 1)
      for (const place of places.get(message.slice(at, at + length)) ?? []) found.add(place);
  return [...found].sort((a, b) => a - b).flatMap((place) => secrets[place] ?? []);
}

/** A message without the secrets that it quotes, also where it quotes only their beginning. */
export function mask(message: string, secrets: readonly string[]): string {
  let masked = message;
  for (const secret of secretsIn(message, secrets)) {
    const beginning = secret.slice(0, RECOGNISED);
    for (let at = masked.indexOf(beginning); at !== -1; at = masked.indexOf(beginning, at + 1)) {
      let length = beginning.length;
      while (length < secret.length && masked[at + length] === secret[length]) length += 1;
      masked = `${masked.slice(0, at)}…${masked.slice(at + length)}`;
    }
  }
  return masked;
}
