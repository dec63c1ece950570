import { isDeepStrictEqual } from 'node:util';
import { visible } from '../checker/escape.ts';
import type { ReportedFinding } from '../checker/finding.ts';
import { foreignCharacters } from '../records/reading/characters.ts';
import { bodyOf } from '../records/reading/document.ts';
import { parse } from '../records/reading/parse.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import { nearest } from '../records/shape.ts';
import { epoch, HOUR_MS } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import { PHASES } from '../records/types/incident.ts';
import type { EntryOf } from '../records/types/index.ts';
import { applyEdits, valueInline } from '../records/writing/edit.ts';
import { appendEdits, type NewEntry } from '../records/writing/edit-list.ts';
import { instantIn } from '../records/zoned.ts';
import { counted } from '../rules/wording.ts';
import { historyOf } from './allowed-by-history.ts';
import { type Arguments, BadUsage, type Command, type World } from './command.ts';
import { writing } from './guarded.ts';
import { errorsOf, findingsText } from './new/draft.ts';
import { handIn } from './next-steps.ts';
import { howToOpen } from './open-again.ts';
import { bytesOf, openRegister, type Register, ROOT_OPTIONS, typedInstant } from './register.ts';

/** The phase that an entry most likely belongs to while a record has this status. */
const PHASE_OF = {
  reported: 'assess',
  triaged: 'respond',
  investigating: 'respond',
  contained: 'recover',
  recovered: 'learn',
  reviewed: 'learn',
  closed: 'learn',
} as const satisfies Readonly<Record<Incident['status'], (typeof PHASES)[number]>>;

function incidentOf({ content }: Register, id: string): EntryOf<'incidents'> {
  const found = content.of('incidents').filter((entry) => entry.id === id);
  if (found.length > 1) {
    throw new BadUsage(
      `two files have the id \`${id}\`: ${found.map(({ file }) => file).join(', ')}`,
      `give one of them its own: \`isms renumber ${found[1]?.file ?? id}\``,
    );
  }
  if (found[0] !== undefined) return found[0];
  if (content.holds('incidents', id))
    throw new BadUsage(`the file of \`${id}\` can not be read`, '`npx isms check` says what is wrong with it');
  const near = nearest(
    id,
    content.held.filter(({ folder }) => folder === 'incidents').map((held) => held.id),
  );
  throw new BadUsage(
    `there is no incident \`${id}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    'only incidents, events and weaknesses have a timeline; their ids look like `INC-2026-0007`',
  );
}

async function authorOf(args: Arguments, { content }: Register, world: World): Promise<string> {
  const { incidentManager } = content.organisation.data.roles;
  const people = content.held.filter(({ folder }) => folder === 'people').map(({ id }) => id);
  const usual = incidentManager === undefined ? '' : ` [${incidentManager}]`;
  const typed =
    args.value('by') ?? (world.interactive ? await world.ask(`Who did it (id of a person)?${usual} `) : null);
  const by = typed === null ? '' : typed.trim() || (incidentManager ?? '');
  if (by === '')
    throw new BadUsage(
      'an entry says who did it, and `--by` is missing',
      `give it, such as \`--by ${incidentManager ?? 'it-admin'}\``,
    );
  if (people.includes(by)) return by;
  const near = nearest(by, people);
  throw new BadUsage(
    `there is no person \`${by}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    people.length === 0 ? 'add one first: `isms new person`' : `use one of ${people.join(', ')}`,
  );
}

/** Which earlier entry this one puts right. */
function corrected(args: Arguments, { timeline }: Incident): number | null {
  const typed = args.value('corrects');
  if (typed === undefined) return null;
  const number = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0;
  if (number >= 1 && number <= timeline.length) return number;
  throw new BadUsage(
    `\`--corrects ${typed}\` names no entry; the timeline has ${timeline.length}`,
    'give the number of an earlier entry; the first one is 1',
  );
}

function checkText(option: string, text: string): void {
  const [foreign] = foreignCharacters(text);
  if (foreign !== undefined) throw new BadUsage(`${option}: ${foreign.message}`, foreign.fix);
  if (isPlaceholder(text))
    throw new BadUsage(`${option} says nothing: \`${text}\``, 'say what was done or found, in a sentence');
}

/** An entry that comes long after what it tells, or before an earlier one, says why. */
function checkTime(
  at: number,
  shown: string,
  args: Arguments,
  { content, now }: Register,
  { timeline }: Incident,
): void {
  const reason = args.value('late-reason');
  if (at > now)
    throw new BadUsage(`\`--at ${shown}\` lies in the future`, 'write what was done, when it has been done');
  if (reason !== undefined) {
    checkText('`--late-reason`', reason);
    return;
  }
  const last = timeline.at(-1)?.at;
  const before = epoch(last);
  const fix = 'say why it is entered only now, with `--late-reason "…"`; entries are never put between earlier ones';
  if (before !== null && at < before) throw new BadUsage(`${shown} is earlier than the last entry, ${last ?? ''}`, fix);
  const { lateEntryHours } = content.organisation.data.thresholds;
  if (now - at > lateEntryHours * HOUR_MS)
    throw new BadUsage(`${shown} is more than ${counted(lateEntryHours, 'hour')} ago`, fix);
}

async function entryOf(
  args: Arguments,
  record: EntryOf<'incidents'>,
  register: Register,
  world: World,
): Promise<NewEntry> {
  const { data } = record;
  const action = args.operands[1] ?? '';
  checkText('the text', action);
  const { timezone } = register.content.organisation.data;
  const typed = args.value('at');
  const shown = typed ?? instantIn(register.now, timezone);
  checkTime(typed === undefined ? Date.parse(shown) : typedInstant('at', typed), shown, args, register, data);
  const corrects = corrected(args, data);
  const lateReason = args.value('late-reason');
  return [
    ['at', shown],
    ['by', await authorOf(args, register, world)],
    ['phase', args.value('phase') ?? PHASE_OF[data.status]],
    ['action', action],
    ...(corrects === null ? [] : [['corrects', corrects] as const]),
    ...(lateReason === undefined ? [] : [['lateReason', lateReason] as const]),
  ];
}

/** The text of the file with the entry; null when it would say anything else than before and the entry. */
function withEntry({ document }: EntryOf<'incidents'>, bytes: Uint8Array, entry: NewEntry): string | null {
  const edits = appendEdits(document, 'timeline', entry);
  if (edits === null) return null;
  const text = applyEdits(bytes, edits);
  const before = parse(bytes);
  const after = parse(new TextEncoder().encode(text));
  if (!before.ok || !after.ok) return null;
  const { timeline } = before.data;
  const wanted = {
    ...before.data,
    timeline: [...(Array.isArray(timeline) ? timeline : []), Object.fromEntries(entry)],
  };
  return isDeepStrictEqual(after.data, wanted) && bodyOf(after.document) === bodyOf(before.document) ? text : null;
}

function refuseByHand(file: string, entry: NewEntry): never {
  const line = `- { ${entry.map(([field, value]) => `${field}: ${valueInline(value)}`).join(', ')} }`;
  throw new BadUsage(
    `the timeline of ${file} is written in a way that can not be added to without touching the rest`,
    `paste this at the end of its \`timeline\` by hand: ${line}`,
  );
}

/** The errors that the record would have and does not have now. */
async function newErrors(register: Register, file: string, text: string): Promise<readonly ReportedFinding[]> {
  const errors = await errorsOf(register, file, { file, folder: 'incidents', text });
  if (errors.length === 0) return errors;
  const known = new Set((await errorsOf(register, file, null)).map(({ fingerprint }) => fingerprint));
  return errors.filter(({ fingerprint }) => !known.has(fingerprint));
}

/** Adds the entry, again and again when somebody else writes the same file at that moment. Null: a rule objects, and that was said. */
async function add(
  args: Arguments,
  world: World,
): Promise<{ readonly register: Register; readonly file: string; readonly entry: NewEntry } | null> {
  for (;;) {
    const register = openRegister(args, world);
    const id = args.operands[0] ?? '';
    const record = incidentOf(register, id);
    const { file } = record;
    if (record.data.status === 'closed') {
      throw new BadUsage(
        `${id} is closed, so its timeline is finished`,
        `put a mistake right with an entry in \`amendments\`; when it is not over, ${howToOpen(record.data)}`,
      );
    }
    const bytes = bytesOf(register, file);
    const entry = await entryOf(args, record, register, world);
    const text = withEntry(record, bytes, entry);
    if (text === null) return refuseByHand(register.shown(file), entry);
    const draft = writing(register, historyOf(register, world.env), [{ file, text }]);
    const errors = [...draft.against, ...(await newErrors(register, file, text))];
    if (errors.length > 0) {
      world.stderr(`Nothing was written, since a rule objects to the entry:\n${findingsText(errors, world.columns)}`);
      return null;
    }
    if (await draft.replace(file)) return { register, file, entry };
  }
}

/** `isms log ID TEXT`: appends an entry to the timeline of an incident and leaves every other byte of the file alone. */
export const log: Command = {
  name: 'log',
  summary: 'adds an entry to the timeline of an incident',
  usage: 'log ID TEXT [options]',
  operands: [
    { name: 'ID', required: true, description: 'the incident, such as `INC-2026-0007`' },
    { name: 'TEXT', required: true, description: 'what was done or found, in quotes' },
  ],
  options: [
    { name: 'by', value: 'PERSON', description: 'who did it: the id of a person' },
    { name: 'at', value: 'INSTANT', description: 'when; now where it is not given' },
    {
      name: 'phase',
      value: 'PHASE',
      choices: PHASES,
      description: 'the part of the handling; where it is not given, the one that fits the status',
    },
    {
      name: 'corrects',
      value: 'N',
      description: 'number of the earlier entry that this one puts right; the first is 1',
    },
    { name: 'late-reason', value: 'TEXT', description: 'why it is entered long after, or out of order' },
    ...ROOT_OPTIONS,
  ],
  details: [
    'Entries are only ever added at the end. Comments, order, quotes and line ends of the file stay as they are; the result is read back before it is written.',
    'Without `--phase`: assess while the record is reported, respond while it is triaged or investigating, recover once contained, learn once recovered or reviewed.',
    'A closed record takes no entries, and neither does one to which a rule would then object: the exit status is 2 and 1.',
  ].join('\n\n'),
  async run(args, world) {
    const added = await add(args, world);
    if (added === null) return 1;
    const { register, file, entry } = added;
    const [at, by, phase] = entry.map(([, value]) => String(value));
    const done = `Added to the timeline of ${visible(args.operands[0] ?? '')}: ${at ?? ''}, ${by ?? ''}, ${phase ?? ''}`;
    world.stdout(handIn(done, [register.shown(file)], register, world));
    return 0;
  },
};
