import type { Frame } from '../records/content.ts';

/** An address of mail; the part before the at sign is written to `who`. Not after `//`, where it is an account in an address of the web. */
const MAIL =
  /(?<![\w.%+-]|\/\/)(?<who>[\p{L}\p{N}_%+-]+(?:\.[\p{L}\p{N}_%+-]+)*)@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\w@-]|\.\w|:\w)/gu;

/** An address of mail in a text. */
export interface MailAddress {
  readonly address: string;
  /** What stands before the at sign. */
  readonly who: string;
  /** Offset in the text. */
  readonly start: number;
}

/** The addresses of mail that a text holds, in order. */
export function mailAddresses(text: string): readonly MailAddress[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(MAIL)].map((match) => ({
    address: match[0],
    who: match.groups?.who ?? '',
    start: match.index,
  }));
}

/** The end of a number, by which it is known again with and without the code of its country. */
export function lastDigits(text: string): string {
  return text.replaceAll(/\D/g, '').slice(-7);
}

/** What everybody may know, since the organisation itself names it as a way to reach somebody. */
export interface Published {
  /** Addresses of mail in lower case. */
  readonly mail: ReadonlySet<string>;
  /** Telephone numbers by their last digits. */
  readonly telephone: ReadonlySet<string>;
}

/** What was published last: many records are asked about beside the same contacts. */
const known = new WeakMap<Frame, Published>();

/** The addresses and numbers that stand in `organisation.md` and in contacts. */
export function published(frame: Frame): Published {
  const before = known.get(frame) ?? publishedIn(frame);
  known.set(frame, before);
  return before;
}

function publishedIn({ organisation, of }: Frame): Published {
  const contacts = of('contacts');
  const texts = [organisation, ...contacts].map(({ document }) => document.text);
  const numbers = [
    ...organisation.data.channels.map(({ address }) => address),
    ...contacts.flatMap(({ data: { phone = '', channel = '' } }) => [phone, channel]),
  ].filter((text) => !text.startsWith('https:'));
  return {
    mail: new Set(texts.flatMap((text) => mailAddresses(text).map(({ address }) => address.toLowerCase()))),
    telephone: new Set(numbers.map(lastDigits).filter((digits) => digits.length === 7)),
  };
}
