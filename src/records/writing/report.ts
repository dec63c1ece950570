import type { Language } from '../language.ts';
import { foreignNamed } from '../reading/characters.ts';
import { isPlaceholder } from '../reading/placeholder.ts';
import { headingIn } from '../reading/record-words.ts';
import { asTyped } from '../reading/typed.ts';
import type { Noticed } from '../reading/typed-time.ts';
import type { Fields } from '../types/form.ts';

/** What somebody reports, in their own words. */
export interface Report {
  readonly what: string;
  readonly noticed?: Noticed;
  /** Systems or data that may be involved. */
  readonly affected?: string;
  readonly done?: string;
  /** The reporter in words of their own, where no record is known that they name. */
  readonly by?: string;
}

/** What stands in front of what a reporter said, and the title of a report that gives none. */
const LABELS = {
  en: {
    title: 'Report',
    noticed: "Noticed, in the reporter's words:",
    involved: 'What may be involved:',
    by: 'Reported by:',
  },
  de: {
    title: 'Meldung',
    noticed: 'Bemerkt, in den Worten der meldenden Person:',
    involved: 'Möglicherweise betroffen:',
    by: 'Gemeldet von:',
  },
  fr: {
    title: 'Signalement',
    noticed: 'Remarqué, selon les mots du signalement :',
    involved: 'Peut-être concerné :',
    by: 'Signalé par :',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<'title' | 'noticed' | 'involved' | 'by', string>>>>;

const MOST_TITLE = 70;

/** Without what no record may hold: what is cut may part a letter, or a mark from the text that it belongs to. */
const whole = (text: string): string => foreignNamed(text.replace(/[\uD800-\uDBFF]$/, ''), () => '');

/** The first sentence of somebody's words, or as much of it as fits, as a title. */
export function titleOf(words: string, language: Language = 'en'): string {
  const line =
    whole(words)
      .split(/[\r\n]+/)
      .find((one) => !isPlaceholder(one)) ?? '';
  const sentence = /^.+?[.!?](?=\s|$)/.exec(line.trim())?.[0] ?? line;
  const bare = whole(sentence.replaceAll(/\s+/g, ' ').replace(/[.\s]+$/, '')).trim();
  if (bare === '') return LABELS[language].title;
  if (bare.length <= MOST_TITLE) return bare;
  return `${whole(bare.slice(0, MOST_TITLE).replace(/\s+\S*$/, ''))} …`;
}

/** The text of a fresh report, in the language of the organisation: the reporter's own words, shown as they were typed. */
export function reportBody({ what, noticed, affected = '', done = '', by = '' }: Report, language: Language): string {
  const labels = LABELS[language];
  const { words = '' } = noticed ?? {};
  return [
    `## ${headingIn(language, 'What happened')}\n\n${asTyped(what)}`,
    words === '' ? '' : `${labels.noticed} ${asTyped(words)}`,
    affected === '' ? '' : `${labels.involved} ${asTyped(affected)}`,
    by === '' ? '' : `${labels.by} ${asTyped(by)}`,
    done === '' ? '' : `## ${headingIn(language, 'Actions taken so far')}\n\n${asTyped(done)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * The fields of a fresh report, in the order in which a record has them. Nothing is assessed: no severity, no category,
 * no cause.
 * @param reportedAt the instant at which it is written down
 */
export function reportFields(
  { what, noticed }: Report,
  reportedAt: string,
  reporter: Fields,
  language: Language,
): Fields {
  const { at } = noticed ?? {};
  return {
    title: titleOf(what, language),
    status: 'reported',
    ...(at === undefined ? {} : { detectedAt: at }),
    reportedAt,
    reporter,
  };
}
