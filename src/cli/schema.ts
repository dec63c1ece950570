import { join, resolve } from 'node:path';
import { nearest } from '../records/shape.ts';
import { FOLDERS, type Folder } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';
import { type JsonSchema, organisationJsonSchema, recordJsonSchema } from '../records/types/json-schema.ts';
import { replaceFile } from '../records/writing/atomic-write.ts';
import { type Arguments, BadUsage, type Command, type World } from './command.ts';

/** What one schema is of: the settings, or the records of a folder. */
type Subject = 'organisation' | Folder;

const SUBJECTS: readonly Subject[] = ['organisation', ...FOLDERS];

/** What one of a subject is called, and so its file: `incident` of `incidents`. */
function nounOf(subject: Subject): string {
  return subject === 'organisation' ? subject : recordTypes[subject].word;
}

function subjectNamed(word: string): Subject {
  const found = SUBJECTS.find((subject) => subject === word || nounOf(subject) === word);
  if (found !== undefined) return found;
  const nouns = SUBJECTS.map(nounOf);
  const near = nearest(word, [...nouns, ...SUBJECTS]);
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(`there is no type of record \`${word}\`${guess}`, `use one of ${nouns.join(', ')}`);
}

function schemaOf(subject: Subject): JsonSchema {
  return subject === 'organisation' ? organisationJsonSchema() : recordJsonSchema(subject);
}

function textOf(subject: Subject): string {
  return `${JSON.stringify(schemaOf(subject), null, 2)}\n`;
}

/** Which schemas were asked for. */
function asked(args: Arguments): readonly Subject[] {
  const [word] = args.operands;
  const all = args.flag('all');
  if (word !== undefined && all) throw new BadUsage(`\`--all\` means \`${word}\` too`, 'leave one of them out');
  if (word !== undefined) return [subjectNamed(word)];
  if (!all) {
    throw new BadUsage('`isms schema` needs a type of record', `name one of ${SUBJECTS.map(nounOf).join(', ')}`);
  }
  if (args.value('out') === undefined)
    throw new BadUsage('`--all` writes a file for each type, and no folder is named', 'add `--out DIR`');
  return SUBJECTS;
}

/** Files that hold schemas, each with what it is the schema of. */
export function schemaFiles(subjects: readonly Subject[] = SUBJECTS) {
  return subjects.map((subject) => ({ file: `${nounOf(subject)}.schema.json`, text: textOf(subject), subject }));
}

function write(subjects: readonly Subject[], out: string, world: World): void {
  const files = schemaFiles(subjects);
  for (const { file, text } of files) replaceFile(join(resolve(world.cwd, out), file), text);
  world.stdout(`Wrote to ${out}: ${files.map(({ file }) => file).join(', ')}\n`);
}

/** `isms schema`: the shape of a type of record as JSON Schema, for editors. */
export const schema: Command = {
  name: 'schema',
  summary: 'says what fields a type of record has, as JSON Schema for editors',
  usage: 'schema [TYPE] [options]',
  operands: [
    {
      name: 'TYPE',
      required: false,
      description: 'a type of record, such as `incident` or `incidents`, or `organisation` for the settings',
    },
  ],
  options: [
    { name: 'all', description: 'every type, each in a file of its own; needs `--out`' },
    { name: 'out', value: 'DIR', description: 'writes `incident.schema.json` and the like into this folder' },
  ],
  details: [
    'An editor that is given the schema for the part between the two lines `---` completes the names of fields and the words of lists, says what a field is for, and underlines what is misspelt. The schemas are of draft 7.',
    'A schema knows the shape of one record alone. Whether records fit together and what is missing is what `isms check` says.',
  ].join('\n\n'),
  run(args, world) {
    const subjects = asked(args);
    const out = args.value('out');
    if (out === undefined) for (const subject of subjects) world.stdout(textOf(subject));
    else write(subjects, out, world);
    return Promise.resolve(0);
  },
};
