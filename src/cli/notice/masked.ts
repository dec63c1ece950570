import { findSecrets, mask } from '../../checker/secrets.ts';
import type { Notice } from '../../queries/notice/notice.ts';
import { countText } from '../../records/words.ts';

/** What a draft says in place of a secret. */
const INSTEAD = '[a secret was taken out here]';

async function secretsIn(texts: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    texts.map(async (text) => (await findSecrets(text)).map(({ start, end }) => text.slice(start, end))),
  );
  return found.flat().sort((a, b) => b.length - a.length);
}

/** Every text of a draft that comes from a record. */
function textsOf({ subject, recipient, remarks, opening, parts }: Notice): readonly string[] {
  const lines = parts.flatMap((part) => part.lines);
  return [
    subject,
    recipient,
    ...remarks,
    ...opening,
    ...lines.flatMap(({ said, missing }) => [...said, missing ?? '']),
  ];
}

/**
 * Takes every secret out of a draft, and says so. They are looked for in the files that it was made from, where their
 * surroundings tell what they are, and in each of its texts.
 * @param sources what the files say
 */
export async function withoutSecrets(notice: Notice, sources: readonly string[]): Promise<Notice> {
  const secrets = await secretsIn([...sources, ...textsOf(notice)]);
  if (secrets.length === 0) return notice;
  const clean = (text: string): string =>
    mask(
      secrets.reduce((left, secret) => left.replaceAll(secret, INSTEAD), text),
      secrets,
    );
  const touched = textsOf(notice).filter((text) => clean(text) !== text).length;
  const warning =
    touched === 0
      ? []
      : [
          `${countText(touched, 'text')} of this draft held what looks like a secret: it was taken out. Take it out of the record, too, and make it invalid.`,
        ];
  return {
    ...notice,
    subject: clean(notice.subject),
    recipient: clean(notice.recipient),
    remarks: [...warning, ...notice.remarks.map(clean)],
    opening: notice.opening.map(clean),
    parts: notice.parts.map((part) => ({
      ...part,
      title: clean(part.title),
      lines: part.lines.map((line) => ({
        ...line,
        said: line.said.map(clean),
        missing: line.missing === null ? null : clean(line.missing),
      })),
    })),
  };
}
