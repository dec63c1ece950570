import { wrap } from '../../checker/reporters/layout.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { countryName } from '../../regimes/countries.ts';
import type { World } from '../command.ts';
import { USUAL } from '../content-root.ts';
import { commands } from '../index.ts';
import { quoted } from '../next-steps.ts';
import { unverifiedDuties } from './duties.ts';
import type { Host } from './host.ts';
import { type Answers, roleId } from './records.ts';
import { hostPoints, type Surrounded, type Surroundings } from './surroundings.ts';
import type { Ground } from './swap.ts';

/** What was written, and for whom. */
export interface Done {
  readonly answers: Answers;
  readonly files: readonly TreeFile[];
  readonly approved: boolean;
  readonly ground: Ground;
  readonly around: Surroundings | null;
  /** The host that the user named. */
  readonly told: Host | null;
  /** The content root, as the user knows it. */
  readonly shown: string;
}

function* recordPoints({ answers, files, approved }: Done): Generator<string> {
  yield approved
    ? `${answers.management} has approved \`policies/incident-management.md\`; until then, set its \`status\` to \`draft\`.`
    : `\`policies/incident-management.md\` is a draft; show it to ${answers.management}, then fill in \`approvedBy\` and \`approvedOn\`.`;
  yield 'The scale of severity and the text "How to report" in `organisation.md` fit you.';
  yield files.some(({ file }) => file.startsWith('obligations/'))
    ? 'The authority in `contacts/` is the one that is responsible for you, and its address works.'
    : `Whom the law of ${countryName(answers.country) ?? answers.country} makes you tell about a breach is not known here: add it with \`npx isms new obligation\`.`;
  for (const id of unverifiedDuties(answers.country))
    yield `\`obligations/${id}.md\` says what the law says: that was never compared with its text, and warns until you write the day into \`verifiedOn\`.`;
  if (answers.confidential === null)
    yield 'There is a way to report in confidence; add one to `channels` with `confidential: true`.';
}

function listed(points: Iterable<string>, width: number): readonly string[] {
  return [...points].map((point) => `  - ${wrap(point, width, '    ').slice(4)}`);
}

function* leftPoints({ left }: Surrounded): Generator<string> {
  for (const { file, add } of left) yield add === null ? `\`${file}\`` : `\`${file}\`: add to it ${add}`;
}

/** The files around the records: what was written, what stood there, and what is left to do. */
function* aroundText(around: Surroundings, surrounded: Surrounded, width: number): Generator<string> {
  const { written, left } = surrounded;
  const shown = written.filter((file) => !file.startsWith('.vscode/isms/'));
  if (shown.length > 0) {
    yield wrap(`Beside them: ${shown.join(', ')}.`, width);
    yield '';
  }
  if (left.length > 0) {
    yield 'Left as they stood:';
    yield* listed(leftPoints(surrounded), width);
    yield '';
  }
  const points = listed(hostPoints(around, surrounded), width);
  if (points.length > 0) {
    yield 'So that the host judges every change:';
    yield* points;
    yield '';
  }
}

/** A command, what stands between it and its options, or null where it takes none, and what it does. */
type NextCommand = readonly [command: string, separator: string | null, what: string];

function* nextCommands({ answers, around }: Done, installed: boolean): Generator<NextCommand> {
  if (around !== null && !installed) yield ['npm install', null, 'the program, as `package.json` names it'];
  yield ['npx isms check', ' ', 'what the rules say'];
  if (around !== null && Object.hasOwn(commands, 'doctor'))
    yield ['npx isms doctor', ' ', 'what of all this is not set up yet'];
  yield [
    'npx isms new person',
    ' ',
    `everybody with a part in it; ${roleId(answers, 'incidentManager')} is there already`,
  ];
  yield ['npx isms new incident', ' ', 'the first report'];
  if (around === null) yield ['npm start', ' -- ', 'the portal'];
  else yield [Object.hasOwn(commands, 'start') ? 'npx isms start' : 'npx isms build', ' ', 'the portal'];
}

/** Commands that can be copied as they stand: they name the content root where it is not the usual one. */
function commandLines(shown: string, list: Iterable<NextCommand>): readonly string[] {
  const usual = USUAL.some((name) => name === shown);
  const lines = [...list].map(([command, separator, what]) => {
    const where = usual || separator === null ? '' : `${separator}--content ${quoted(shown)}`;
    return [`  ${command}${where}`, what] as const;
  });
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, what]) => `${line.padEnd(width)}  ${what}`);
}

const OWN_GATE =
  'Nothing was written for a host: where the sample lies, the program has its own check, in `.github/workflows/check.yml`.';

/**
 * What was written, what has to be true before it is handed in, and which commands come next; only those that are there.
 * @param kept where the sample was kept; null when it was not
 * @param installed whether the program is installed beside the records
 */
export function nextSteps(
  done: Done,
  surrounded: Surrounded | null,
  kept: string | null,
  installed: boolean,
  world: World,
): string {
  const { answers, files, ground, around, told, shown } = done;
  const width = Math.min(world.columns, 100);
  const old =
    kept !== null
      ? `The sample is kept in ${kept}; delete it when you like.`
      : ground === 'sample'
        ? 'The sample is gone; git still has it.'
        : '';
  return [
    wrap(`Wrote the first records of ${answers.name}: ${files.length} files in ${shown}. ${old}`.trim(), width),
    '',
    ...(told !== null && around === null ? [wrap(OWN_GATE, width), ''] : []),
    ...(around === null || surrounded === null ? [] : aroundText(around, surrounded, width)),
    'Before you hand them in, make sure that this is true, since the records say so:',
    ...listed(recordPoints(done), width),
    '',
    wrap(
      'For the first 90 days the checker only warns about what cannot exist yet: reports, training, a management review.',
      width,
    ),
    '',
    'Next:',
    ...commandLines(shown, nextCommands(done, installed)),
    '',
  ].join('\n');
}
