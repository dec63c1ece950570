import { createHash } from 'node:crypto';
import { findSecrets } from '../../checker/secrets.ts';
import { intakes } from '../../exchange/intake/index.ts';
import type { HandedIn, Intake } from '../../exchange/intake/report.ts';
import { withoutSecrets } from '../../exchange/secrets-out.ts';
import { fileOf } from '../../records/ids.ts';
import { provisionalId } from '../../records/provisional.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { noticedAs, understoodTime } from '../../records/reading/typed-time.ts';
import { dayInZone } from '../../records/time.ts';
import { PORTAL_CHANNEL, REPORTER_WORDS } from '../../records/types/incident.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { type Report, reportBody, reportFields, titleOf } from '../../records/writing/report.ts';
import { instantIn } from '../../records/zoned.ts';
import { historyOf } from '../allowed-by-history.ts';
import { type Arguments, BadUsage, type Command, type Status, type World } from '../command.ts';
import { writing } from '../guarded.ts';
import { errorsOf, findingsText } from '../new/draft.ts';
import { openRegister, type Register, ROOT_OPTIONS } from '../register.ts';

/** The largest report with all its attachments. */
const MOST_BYTES = 40 * 1024 * 1024;
const IDS = intakes.map(({ id }) => id);

function channelIn({ content }: Register, args: Arguments): string {
  const named = args.value('channel');
  const channels = content.organisation.data.channels.map(({ id }) => id);
  if (named === undefined || named === PORTAL_CHANNEL || channels.includes(named)) return named ?? PORTAL_CHANNEL;
  throw new BadUsage(
    `\`organisation.md\` has no channel \`${named}\``,
    `name one that it has: ${[...channels, PORTAL_CHANNEL].map((id) => `\`${id}\``).join(', ')}`,
  );
}

/** Six bytes that are the same for the same report: handed over twice, it is one record. */
function chanceOf(handed: HandedIn): Uint8Array {
  const { reference, what, at } = handed;
  const same = reference === undefined ? [what, at] : [reference.system, reference.key];
  return createHash('sha256').update(JSON.stringify(same)).digest();
}

/** The texts of a report without passwords and tokens, and how many of these were left out. */
async function withoutAnySecret(handed: HandedIn): Promise<{ readonly clean: HandedIn; readonly leftOut: number }> {
  let leftOut = 0;
  const texts = Object.entries(handed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const clean: [string, string][] = [];
  for (const [name, text] of texts) {
    const safe = await withoutSecrets(text, findSecrets);
    leftOut += safe.kinds.length;
    clean.push([name, safe.text]);
  }
  return { clean: { ...handed, ...Object.fromEntries(clean) }, leftOut };
}

/** Who reports it: somebody whom a record names; other words stay words. */
function reporterOf({ by = '' }: HandedIn, { content }: Register): { readonly who: string; readonly by: string } {
  const words = by.trim();
  const isKnown =
    content.holds('people', words) ||
    content.holds('contacts', words) ||
    REPORTER_WORDS.some((word) => word === words && word !== 'unknown');
  return isKnown ? { who: words, by: '' } : { who: 'unknown', by: words };
}

/** The record that an earlier run made of the same report, whatever became of its id; undefined where there is none. */
function madeBefore({ content }: Register, id: string, { reference }: HandedIn) {
  return content
    .of('incidents')
    .find(
      ({ data }) =>
        data.id === id ||
        data.formerId === id ||
        data.references.some(({ system, key }) => system === reference?.system && key === reference.key),
    );
}

/** What to say of a report that is a record: to whoever handed it in, in words of their own world. */
function taken(title: string, id: string, leftOut: number): string {
  const secrets =
    leftOut === 0
      ? ''
      : `\n\n${leftOut === 1 ? 'A password or token was' : `${leftOut} passwords or tokens were`} left out of it. Change ${leftOut === 1 ? 'it' : 'them'} now: whoever could read this report has seen ${leftOut === 1 ? 'it' : 'them'}.`;
  return `Thank you. Your report is written down as ${id}: ${title}.\n\nSomebody looks at it next and decides what it is. You need not do anything else; delete nothing, and if it gets worse, call.${secrets}\n`;
}

async function take(handed: HandedIn, channel: string, register: Register, world: World): Promise<Status> {
  const { timezone, language } = register.content.organisation.data;
  const at = Math.min(handed.at ?? register.now, register.now);
  const { clean, leftOut } = await withoutAnySecret(handed);
  if (isPlaceholder(clean.what)) {
    world.stdout('Your report does not say yet what happened. One sentence is enough.\n');
    return 1;
  }
  const id = provisionalId('INC', dayInZone(at, timezone).slice(0, 4), chanceOf(handed));
  const before = madeBefore(register, id, handed);
  if (before !== undefined) {
    world.stdout(`This report is written down already, as ${before.data.id}. Nothing was changed.\n`);
    return 0;
  }
  const { who, by } = reporterOf(clean, register);
  const { what, when = '', affected = '', done = '' } = clean;
  const report: Report = {
    what,
    ...(when.trim() === '' ? {} : { noticed: noticedAs(understoodTime(when.trim(), at, timezone), when.trim()) }),
    affected: affected.trim(),
    done: done.trim(),
    by,
  };
  const fields = reportFields(report, instantIn(at, timezone), { who, channel }, language);
  const own = clean.title?.trim() ?? '';
  const title = own === '' ? fields.title : titleOf(own, language);
  const references = handed.reference === undefined ? {} : { references: [handed.reference] };
  const text = recordText({ id, ...fields, title, ...references }, reportBody(report, language));
  const file = fileOf('incidents', id);
  const draft = writing(register, historyOf(register, world.env), [{ file, text }]);
  const errors = [...draft.against, ...(await errorsOf(register, file, { file, folder: 'incidents', text }))];
  if (errors.length > 0) {
    world.stdout(
      'Your report could not be written down as it is. Please call, or tell somebody: nothing of it was kept.\n',
    );
    world.stderr(`The record would not be right:\n${findingsText(errors, world.columns)}`);
    return 1;
  }
  draft.create(file);
  world.stdout(taken(String(title), id, leftOut));
  return 0;
}

function intakeNamed(args: Arguments): Intake {
  const found = intakes.find(({ id }) => id === args.value('as'));
  if (found !== undefined) return found;
  throw new BadUsage(
    '`isms intake` does not know what stands on standard input',
    `say it with \`--as\`: ${IDS.join(', ')}`,
  );
}

/** `isms intake`: makes a record of one report that another program hands over. */
export const intake: Command = {
  name: 'intake',
  summary: 'makes a record of one report that a form, a mailbox or a chat hands over',
  usage: 'intake --as FORM [options] < REPORT',
  options: [
    { name: 'as', value: 'FORM', choices: IDS, description: 'what stands on standard input' },
    {
      name: 'channel',
      value: 'ID',
      description: `the channel of \`organisation.md\` by which it came; \`${PORTAL_CHANNEL}\` where it is not given`,
    },
    ...ROOT_OPTIONS,
  ],
  details: [
    intakes.map(({ id, reads }) => `\`${id}\`: ${reads}.`).join('\n'),
    'What is said on standard output is the answer for whoever reported, in plain words. The record has a provisional id, so that reports at the same time do not meet; `isms renumber` gives it its number. The same report handed over twice is one record.',
    'Nothing is judged: a report has no kind and no severity. Words are shown as they were typed, and passwords and tokens among them are left out. Nothing of what is handed over is ever run.',
    'Ends with 1 when nothing was written because of what the report says, and then says what to do; with 2 when it could not be tried.',
  ].join('\n\n'),
  async run(args, world) {
    const form = intakeNamed(args);
    const register = openRegister(args, world);
    if (register.content.faults.some(({ file }) => file === ORGANISATION_FILE))
      throw new BadUsage(
        `\`${ORGANISATION_FILE}\` can not be read, so nobody can say in which time zone and by which channel it came`,
        'mend it first: `isms check` says what is wrong with it',
      );
    const channel = channelIn(register, args);
    const bytes = await world.input(MOST_BYTES);
    if (bytes === null) {
      world.stdout(
        `Your report is larger than ${MOST_BYTES / 1024 / 1024} MiB with what is attached. Send the words alone.\n`,
      );
      return 1;
    }
    const handed = await form.read({ name: 'report', read: () => bytes });
    if ('wrong' in handed) {
      world.stdout(`Your report could not be read, so nothing was written down yet. ${handed.wrong}\n`);
      return 1;
    }
    return await take(handed, channel, register, world);
  },
};
