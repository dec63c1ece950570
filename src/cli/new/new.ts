import { fieldsOf } from '../../records/describe.ts';
import { fileOf, nextNumberedId, nextSlug, slugOf } from '../../records/ids.ts';
import { dayInZone, epoch } from '../../records/time.ts';
import type { Folder } from '../../records/types/fields.ts';
import type { Fields, Question } from '../../records/types/form.ts';
import { recordTypes } from '../../records/types/index.ts';
import { FILE_SLUG } from '../../records/types/record.ts';
import { AlreadyExists } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { instantIn } from '../../records/zoned.ts';
import { historyOf } from '../allowed-by-history.ts';
import { type Arguments, BadUsage, type Command, type World } from '../command.ts';
import { writing } from '../guarded.ts';
import { handIn } from '../next-steps.ts';
import { openRegister, type Register, ROOT_OPTIONS } from '../register.ts';
import { usedIds } from '../used-ids.ts';
import { answered, fieldAt, unanswered } from './answers.ts';
import { errorsOf, findingsText } from './draft.ts';
import { helping, type Known, withoutAliases } from './form.ts';
import { givenFields, type Made, madeBy, TYPE_WORDS } from './given.ts';
import { presetText } from './preset-text.ts';
import { freshReport, REPORT_FLAGS, reportQuestions } from './report.ts';

function flagOf({ field }: Question, folder: Folder): string {
  const report = folder === 'incidents' ? REPORT_FLAGS[field] : undefined;
  return report ?? (field === 'title' || field === 'body' ? `--${field}` : `--set ${field}=…`);
}

function refuseMissing(questions: readonly Question[], fields: Fields, folder: Folder): void {
  const missing = unanswered(questions, fields).filter(({ field }) => field !== 'what' || fields.body === undefined);
  const flags = missing.map((question) => flagOf(question, folder));
  if (flags.length > 0) {
    throw new BadUsage(
      `a new ${recordTypes[folder].noun} needs ${flags.map((flag) => `\`${flag}\``).join(', ')}`,
      'give what is missing, or run the command in a terminal, where it asks',
    );
  }
}

/** The fields in the order in which a record has them; helping answers are left out. */
function inOrder(folder: Folder, id: string, fields: Fields): Fields {
  const names = fieldsOf(recordTypes[folder].schema).map(({ name }) => name);
  const left = helping(recordTypes[folder].form);
  const own = Object.entries({ ...fields, id }).filter(([name]) => !left.includes(name));
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(own.sort(([a], [b]) => place(a) - place(b)));
}

interface Answers {
  readonly data: Fields;
  readonly body: string;
  /** The day whose year stands in the id. */
  readonly day: string;
}

function dayOf(value: unknown, known: Known): string {
  if (typeof value !== 'string') return known.today;
  const at = epoch(value);
  return at === null ? value.slice(0, 10) : dayInZone(at, known.organisation.timezone);
}

async function answersFor(made: Made, args: Arguments, known: Known, world: World): Promise<Answers> {
  const { folder, sets } = made;
  const { form, numbering } = recordTypes[folder];
  const given = givenFields(args, made);
  if (form === null) {
    const questions = reportQuestions(known);
    const answers = await answered(questions, given, known, world);
    refuseMissing(questions, answers, folder);
    const { data, body } = freshReport(answers, sets, known);
    return { data, body, day: dayOf(data.reportedAt, known) };
  }
  const answers = await answered(form.questions, withoutAliases(form, given), known, world);
  refuseMissing(form.questions, answers, folder);
  const data: Fields = { ...sets, ...form.fill?.(known, answers), ...answers };
  const body = fieldAt(answers, 'body');
  return {
    data,
    body: typeof body === 'string' ? body : '',
    day: dayOf(numbering === null || numbering.dated === null ? undefined : data[numbering.dated], known),
  };
}

function ownId(args: Arguments, folder: Folder, used: ReadonlySet<string>): string | null {
  const id = args.value('id');
  if (id === undefined) return null;
  if (recordTypes[folder].numbering !== null)
    throw new BadUsage('`--id` can not be chosen here: the next free number is used', 'leave `--id` out');
  if (!FILE_SLUG.test(id))
    throw new BadUsage(
      `\`--id ${id}\` is no name of a record`,
      `use a to z, 0 to 9 and -, such as \`${slugOf(id) || 'it-admin'}\``,
    );
  if (used.has(id))
    throw new BadUsage(`the id \`${id}\` is or was another record's, and an id is never used again`, 'choose another');
  return id;
}

function nextId(folder: Folder, title: unknown, day: string, used: ReadonlySet<string>): string {
  const id = nextNumberedId(folder, day.slice(0, 4), used) ?? nextSlug(String(title), used);
  if (id !== null) return id;
  throw new BadUsage(
    `no id can be made of the title \`${String(title)}\``,
    'choose one with `--id`, of a to z, 0 to 9 and -',
  );
}

/** Writes the record under the next free id; where another process took that in the meantime, under the one after it. */
async function write(
  register: Register,
  folder: Folder,
  answers: Answers,
  args: Arguments,
  world: World,
): Promise<string | null> {
  const used = usedIds(register, folder, world.env);
  const own = ownId(args, folder, used);
  const history = historyOf(register, world.env);
  for (;;) {
    const id = own ?? nextId(folder, answers.data.title, answers.day, used);
    const file = fileOf(folder, id);
    const text = recordText(inOrder(folder, id, answers.data), answers.body);
    const draft = writing(register, history, [{ file, text }]);
    const errors = [...draft.against, ...(await errorsOf(register, file, { file, folder, text }))];
    if (errors.length > 0) {
      world.stderr(
        `Nothing was written, since the new ${recordTypes[folder].noun} would not be right:\n${findingsText(errors, world.columns)}`,
      );
      return null;
    }
    try {
      draft.create(file);
      return file;
    } catch (error) {
      if (!(error instanceof AlreadyExists) || own !== null) throw error;
      used.add(id);
    }
  }
}

/** `isms new TYPE`: writes a record of its own from answers or flags. A record that would not be right is not written. */
export const newRecord: Command = {
  name: 'new',
  summary: 'writes a new record under the next free id, from answers or options',
  usage: 'new TYPE [options]',
  operands: [{ name: 'TYPE', required: true, description: `what to write: ${TYPE_WORDS.join(', ')}` }],
  options: [
    { name: 'title', value: 'TEXT', description: 'a few words without names of persons' },
    { name: 'what', value: 'TEXT', description: 'reports: what was noticed' },
    { name: 'detected-at', value: 'INSTANT', description: 'reports: when it was noticed' },
    { name: 'reported-at', value: 'INSTANT', description: 'reports: when it was reported; now where it is not given' },
    { name: 'affected', value: 'TEXT', description: 'reports: systems or data that may be involved' },
    { name: 'done', value: 'TEXT', description: 'reports: what has been done since' },
    { name: 'who', value: 'ID', description: 'reports: who reports it: an id, anonymous, external or unknown' },
    { name: 'channel', value: 'ID', description: 'reports: the channel of `organisation.md` by which it came' },
    {
      name: 'set',
      value: 'FIELD=VALUE',
      repeatable: true,
      description: 'any field, such as `owner=it-admin`, `period.toOn=2026-06-30` or `source=[NC-2026-0002]`',
    },
    { name: 'body', value: 'MARKDOWN', description: 'the text below the fields' },
    {
      name: 'id',
      value: 'ID',
      description:
        'the name of a record without a number, such as a person or a policy; made of its title where it is not given',
    },
    ...ROOT_OPTIONS,
  ],
  details: [
    'In a terminal it asks for what the options do not say. Elsewhere it says by name what is missing, and writes nothing.',
    'A report needs no judgement: whether it is an event, a weakness or an incident is decided when it is assessed. Nobody is blamed for reporting, also when it was their own doing.',
    'The record is judged before it is written. When a rule would object, the findings are shown, nothing is written and the exit status is 1. A file that is there is never replaced.',
    'The number in the id is one higher than every number that any record in any branch at hand, or in the history, ever had.',
  ].join('\n\n'),
  async run(args, world) {
    const made = madeBy(args.operands[0] ?? '');
    const register = openRegister(args, world);
    const { now, content } = register;
    const organisation = content.organisation.data;
    const { timezone } = organisation;
    const known = { content, organisation, now, instant: instantIn(now, timezone), today: dayInZone(now, timezone) };
    const answers = await answersFor(made, args, known, world);
    const file = await write(register, made.folder, answers, args, world);
    if (file === null) return 1;
    const done = `Wrote ${register.shown(file)}${presetText(answers.data.preset, Math.min(world.columns, 100))}`;
    world.stdout(handIn(done, [register.shown(file)], register, world));
    return 0;
  },
};
