import { resolve } from 'node:path';
import { openCache } from '../../checker/cache.ts';
import { visibleJson } from '../../checker/escape.ts';
import { runCheck } from '../../checker/run.ts';
import type { AnnounceTarget, Envelope } from '../../exchange/announce/announcement.ts';
import { announceTargets } from '../../exchange/announce/index.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { rules } from '../../rules/index.ts';
import { refuseReportPlace } from '../check/report-place.ts';
import { type Arguments, BadUsage, type Command, type Status, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { ROOT_OPTIONS } from '../register.ts';
import { announcementOf, gathered, type News } from './announcement.ts';
import { askedNews, newsOf } from './asked.ts';
import { envelopeOf } from './envelope.ts';
import { CHANNEL_TLPS, READERS, type Teller, tellerOf } from './teller.ts';

const IDS = announceTargets.map(({ id }) => id);
/** How many records a group names: fewer where a channel does not take so many. */
const MOST_NAMED = [20, 10, 5, 2, 1] as const;

function targetNamed(args: Arguments): AnnounceTarget {
  const found = announceTargets.find(({ id }) => id === args.value('to'));
  if (found !== undefined) return found;
  throw new BadUsage('`isms announce` does not know where it is read', `say it with \`--to\`: ${IDS.join(', ')}`);
}

/** An announcement as a channel takes it, with as many records as it has room for; empty where there is nothing to tell. */
function written(news: News, teller: Teller, { id, most, write }: AnnounceTarget, envelope: Envelope): string {
  const groups = gathered(news, teller);
  if (groups.length === 0) return '';
  let text = '';
  for (const named of MOST_NAMED) {
    const payload = write(announcementOf(news, groups, teller, named), envelope);
    text = id === 'email' ? payload : `${visibleJson(payload)}\n`;
    if (Buffer.byteLength(text) <= most) return text;
  }
  return text;
}

async function run(args: Arguments, world: World): Promise<Status> {
  const asked = askedNews(args);
  const target = targetNamed(args);
  const readers = READERS.find((one) => one === args.value('audience')) ?? 'staff';
  const most = CHANNEL_TLPS.find((one) => one === args.value('tlp')) ?? 'AMBER';
  const { root, content: folder } = contentRoot(args.value('content'), world);
  const named = args.value('out');
  const out = named === undefined ? null : resolve(world.cwd, named);
  const git = gitEnvironment(world);
  if (out !== null) refuseReportPlace(out, root, git);
  const result = await runCheck({
    root,
    content: folder,
    rules,
    version: world.version,
    now: args.value('now'),
    clock: world.now,
    cache: openCache({ ...world.places, content: root }),
    git,
  });
  const teller = await tellerOf(result, readers, most);
  if (teller.content.faults.some(({ file }) => file === ORGANISATION_FILE))
    throw new BadUsage(
      `\`${ORGANISATION_FILE}\` can not be read, so nobody can say what may be told to whom`,
      'mend it first: `isms check` says what is wrong with it',
    );
  const envelope = envelopeOf(args, target, teller.organisation);
  const text = written(newsOf(asked, teller, result, { root, git }), teller, target, envelope);
  if (out !== null) replaceFile(out, text);
  else if (text !== '') world.stdout(text.replaceAll('\r\n', '\n'));
  if (text === '') world.stderr('isms: there is nothing to announce, so nothing is to be sent\n');
  for (const file of teller.unread)
    world.stderr(`isms: ${file} can not be read, so what it says is not told; \`isms check\` says why\n`);
  return teller.unread.length > 0 ? 1 : 0;
}

/** `isms announce`: what people are told in the channel that they read. */
export const announce: Command = {
  name: 'announce',
  summary: 'writes what is told in a chat or by mail: of an incident, a change, a day or a week',
  usage: 'announce [ID] --to NAME [options]',
  operands: [{ name: 'ID', required: false, description: 'one incident, such as `INC-2026-0007`' }],
  options: [
    { name: 'to', value: 'NAME', choices: IDS, description: 'where it is read' },
    {
      name: 'digest',
      value: 'LENGTH',
      choices: ['day', 'week'],
      description: 'tells of the last whole day, or of the last week from Monday to Sunday',
    },
    {
      name: 'base',
      value: 'REF',
      description:
        'tells what is new in the records since that commit; in a digest, also what was handed in since and happened before its days',
    },
    {
      name: 'audience',
      value: 'NAME',
      choices: READERS,
      description:
        'who reads it: `staff`, which is the usual one, or those who run the ISMS, who also hear of deadlines and of what is overdue',
    },
    {
      name: 'tlp',
      value: 'NAME',
      choices: CHANNEL_TLPS,
      description: 'the strictest TLP that may be told there; `AMBER` where it is not given',
    },
    {
      name: 'from',
      value: 'ADDRESS',
      description:
        'whom a mail is from; the first channel of `organisation.md` that is an address where it is not given',
    },
    { name: 'recipient', value: 'ADDRESS', repeatable: true, description: 'whom a mail names as its reader' },
    {
      name: 'out',
      value: 'FILE',
      description: 'writes it there instead of showing it; the file is empty where there is nothing to tell',
    },
    ...ROOT_OPTIONS,
  ],
  details: [
    announceTargets.map(({ id, writes }) => `\`${id}\`: ${writes}.`).join('\n'),
    'Nothing is sent: a job of the host hands over what is written, as `isms-announce` does. It says of an incident its id, title, kind, severity and status, when it was reported, what was learned once it is closed, and links to its page where `organisation.md` has `portal:`; nothing that the portal of these readers does not show.',
    'RED and AMBER+STRICT are never announced, not even their ids: nobody can say of a channel who reads it. AMBER is for people of the organisation and its clients who need to know it; where others read along, say `--tlp GREEN` or `--tlp CLEAR`. Names of people and secrets are never told. What stands in a title calls nobody and leads nowhere: an address is written as `evil[.]example`.',
    'Ends with 0 when it is written, or there is nothing to tell; with 1 when a file could not be read, so that something may be missing; with 2 when it could not be done.',
  ].join('\n\n'),
  run,
};
