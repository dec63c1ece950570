import type { Format, OutFormat } from '../../exchange/format.ts';
import { exportFormats, formats } from '../../exchange/index.ts';
import { ownFormats } from '../../exchange/own-formats.ts';
import type { Heading } from '../html.ts';
import type { Portal } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** A text of an example, under the name of its file or under none. */
export interface ExampleText {
  readonly name: string | null;
  /** As much of it as the page shows. */
  readonly text: string;
}

/** A format of another tool, as its page shows it. */
export interface FormatView {
  readonly id: string;
  /** Its place on the page. */
  readonly slug: string;
  /** What it reads or writes, in English. */
  readonly does: string;
  readonly command: string;
  /** Options of its own, beside those of every import or export. */
  readonly options: readonly string[];
  /** How what it writes is taken over again; null where it can not be. */
  readonly back: string | null;
  readonly given: readonly ExampleText[];
  readonly becomes: ExampleText;
}

/** What the page about other tools shows. */
export interface FormatsPage {
  readonly words: Words['formats'];
  readonly headings: readonly Heading[];
  /** The commands that say all options. */
  readonly help: readonly string[];
  readonly directions: readonly {
    readonly slug: 'in' | 'out';
    readonly words: Words['formats']['in'];
    /** What stands above what an example is made of, and above what comes of it. */
    readonly labels: readonly [given: string, becomes: string];
    readonly formats: readonly FormatView[];
  }[];
}

/** As much of a text as an example needs to be understood, in characters: the page stays below 60 kB. */
const SHOWN = 700;

function shown(text: string, { cut, bytes }: Words['formats']): string {
  if (text.startsWith('base64:')) return bytes.replace('{size}', String(atob(text.slice(7)).length));
  const plain = text.replaceAll('\r\n', '\n').replace('\uFEFF', '').trimEnd();
  return plain.length <= SHOWN ? plain : `${plain.slice(0, plain.lastIndexOf('\n', SHOWN) + 1 || SHOWN)}${cut}`;
}

function textsOf(files: Readonly<Record<string, string>>, words: Words['formats']): readonly ExampleText[] {
  return Object.entries(files).map(([name, text]) => ({ name, text: shown(text, words) }));
}

function comingIn({ id, reads, options, example }: Format, words: Words['formats']): FormatView {
  return {
    id,
    slug: `in-${id}`,
    does: reads,
    command: `npx isms import ${id} PATH`,
    options: options.map((option) => `--${option}`),
    back: null,
    given: textsOf(example.files, words),
    becomes: { name: null, text: shown(example.record, words) },
  };
}

function goingOut({ id, writes, parts = [], example }: OutFormat, words: Words['formats']): FormatView {
  const isOwn = ownFormats.some((own) => own.id === id);
  const isTable = formats.some((format) => format.id === id);
  return {
    id,
    slug: `out-${id}`,
    does: writes,
    command: `npx isms export ${id} --out FILE`,
    options: parts.map((part) => `--part ${part.id}`),
    back: isOwn ? `npx isms import ${id} FILE${isTable ? ' --map isms' : ''}` : null,
    given: textsOf(example.files, words).filter(({ name }) => name !== 'organisation.md'),
    becomes: { name: null, text: shown(example.written, words) },
  };
}

/** Every format that is read or written, made of the list of formats. */
export function formatsPage({ site }: Pick<Portal, 'site'>): FormatsPage {
  const { formats: words } = wordsOf(site.language);
  return {
    words,
    help: ['npx isms import --help', 'npx isms export --help'],
    headings: [
      { depth: 2, slug: 'in', text: words.in.title },
      { depth: 2, slug: 'out', text: words.out.title },
    ],
    directions: [
      {
        slug: 'in',
        words: words.in,
        labels: [words.given, words.made],
        formats: formats.map((format) => comingIn(format, words)),
      },
      {
        slug: 'out',
        words: words.out,
        labels: [words.held, words.written],
        formats: exportFormats.map((format) => goingOut(format, words)),
      },
    ],
  };
}
