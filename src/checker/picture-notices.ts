import { idOfFile } from '../records/ids.ts';
import { byText } from '../records/order.ts';
import { type PictureFile, pictureName } from '../records/pictures/beside.ts';
import { pictureNamed } from '../records/pictures/named.ts';
import { linesAboveBody } from '../records/reading/document.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import type { ReadFile } from '../records/reading/read-file.ts';
import type { TextPicture } from '../records/reading/sections.ts';
import type { Notice, NoticeOfFile } from '../rules/rule.ts';

/** What was seen of a picture, and where it weighs more than its rule usually does. */
type PictureNotice = Notice & Pick<NoticeOfFile, 'severity'>;

const RULE = 'record/picture';
const ELSEWHERE =
  'keep every other file in a store of `organisation.md` and name it in words, or make it a link: `[Plan](https://…)`';

function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}

/** Why no page shows what a text names as a picture. What other records hold is not asked: it may be withheld. */
function whyNot(url: string, of: string): string {
  if (of === ORGANISATION_FILE) return 'the settings hold no pictures';
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return 'pages load nothing from elsewhere';
  if (/\.svgz?$/i.test(url)) return 'a picture in SVG can hold a program';
  const name = url.slice(url.lastIndexOf('/') + 1);
  return name.startsWith(`${idOfFile(of)}.`) && !url.replace(/^\.\//, '').includes('/')
    ? 'no such picture lies beside this file'
    : 'only those are shown that lie beside the record and are called after it';
}

function* ofText(of: string, named: TextPicture, pictures: ReadonlyMap<string, PictureFile>): Generator<PictureNotice> {
  const { url, words, line, column } = named;
  const said = `a picture \`${short(url)}\` stands in the text`;
  const place = { rule: RULE, line, column } as const;
  const picture = pictureNamed(of, url, pictures);
  if (picture === undefined) {
    const own = pictureName(of);
    const fix = `put it beside this file as \`${own}\` (png, jpg or webp, at most 1 MiB) and write \`![what it shows](${own})\`; ${ELSEWHERE}`;
    yield {
      ...place,
      message: `${said}, and no page shows it: ${whyNot(url, of)}`,
      fix: of === ORGANISATION_FILE ? ELSEWHERE : fix,
    };
  } else if (words.trim() === '') {
    const fix = `say between the brackets what it shows: \`![the screen that asked for a code](${url})\``;
    yield { ...place, message: `${said} without words for those who do not see it`, fix };
  }
}

function* ofFile(picture: PictureFile, isNamed: boolean): Generator<PictureNotice> {
  const { file, seen } = picture;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const place = { rule: RULE, line: 1, column: 1 } as const;
  if (typeof seen === 'string') {
    const fix = `save it anew as png, jpg or webp of at most 1 MiB, or move it out of the content root; ${ELSEWHERE}`;
    yield { ...place, severity: 'error', message: `no page can show the picture \`${name}\`: ${seen}`, fix };
    return;
  }
  if (seen.located)
    yield {
      ...place,
      severity: 'error',
      message: `the picture \`${name}\` says at which place of the earth it was taken`,
      fix: 'save it without such data before it is handed in: `exiftool -all= FILE`, `magick FILE -strip FILE`, or a screenshot of it',
    };
  if (seen.turned)
    yield {
      ...place,
      message: `only a remark of the camera says which way up the picture \`${name}\` stands, and pages leave such remarks out`,
      fix: 'save it as it should stand: `magick FILE -auto-orient -strip FILE`',
    };
  if (!isNamed)
    yield {
      ...place,
      message: `the picture \`${name}\` lies beside the record, and its text does not show it`,
      fix: `write \`![what it shows](${name})\` where it belongs, or delete the file`,
    };
}

/**
 * What is wrong with the pictures of one record: in its text, and beside its file.
 * @param own the pictures that lie beside it, by their paths
 */
export function* pictureNotices(
  of: string,
  { parsed, sections }: Pick<ReadFile, 'parsed' | 'sections'>,
  own: ReadonlyMap<string, PictureFile>,
): Generator<PictureNotice> {
  const named = sections?.pictures ?? [];
  const above = parsed.ok && named.length > 0 ? linesAboveBody(parsed.document) : 0;
  for (const one of named) yield* ofText(of, { ...one, line: one.line + above }, own);
  const used = new Set(named.map(({ url }) => pictureNamed(of, url, own)?.file));
  for (const picture of [...own.values()].sort((a, b) => byText(a.file, b.file)))
    yield* ofFile(picture, sections === null || used.has(picture.file));
}
