import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { createFile, sweep, type TreeFile } from '../../records/writing/atomic-write.ts';
import { BadUsage, type World } from '../command.ts';
import { refuseLinksBelow, upToTop } from '../content-root.ts';
import { schemaFiles } from '../schema.ts';
import { repositoryOf } from '../used-ids.ts';
import { type GateFacts, type GateFiles, gateFiles, NOBODY_YET } from './gate-files.ts';
import { defaultBranchOf, type FoundHost, type Host, hostOf, remotesOf } from './host.ts';
import { programNamed, UNKNOWN_ORIGIN } from './program-named.ts';
import { readmeText } from './readme-text.ts';
import type { Answers } from './records.ts';

/** The repository, or the folder, that the records are the content of. */
export interface Surroundings {
  /** Its top, absolute. */
  readonly top: string;
  readonly host: FoundHost;
  readonly facts: GateFacts;
}

/** What became of the files around the records. */
export interface Surrounded {
  /** Paths from the top that were written. */
  readonly written: readonly string[];
  /** Paths from the top that stood there already and say something else, and what to add to them by hand, if anything. */
  readonly left: readonly { readonly file: string; readonly add: string | null }[];
}

/** The nearest folder on the way to a path that is there, without links. */
function nearestFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : nearestFolder(dirname(path));
}

/** The top of the repository around a folder of records; outside git the working folder, or the one that holds them. */
function topAround(root: string, cwd: string): string {
  const parent = nearestFolder(dirname(root));
  const above = [...upToTop(parent)];
  const top = above.at(-1) ?? parent;
  if (existsSync(join(top, '.git'))) return top;
  return root.startsWith(`${cwd}${sep}`) ? cwd : parent;
}

function textAt(path: string): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? readFileSync(path, 'utf8') : null;
}

/**
 * What lies around the place for records, and which host judges changes of it; null in this program's own repository,
 * which has all of that.
 * @param told the host that the user names; null for the one that the addresses of the repository name
 * @param address the address of the repository that the user gave
 */
export function surroundingsOf(
  root: string,
  told: Host | null,
  address: string | null,
  world: World,
): Surroundings | null {
  const top = topAround(root, world.cwd);
  const content = relative(top, root).replaceAll('\\', '/');
  if (top === realpathSync(world.places.program) || content === '') return null;
  const tree = repositoryOf(nearestFolder(top), world.env);
  const manifest = textAt(join(top, 'package.json'));
  const origin = (manifest === null ? null : programNamed(manifest).origin) ?? UNKNOWN_ORIGIN;
  const host = hostOf(told, [...remotesOf(tree), ...(address === null ? [] : [address])]);
  return { top, host, facts: { content, version: world.version, origin, branch: defaultBranchOf(tree) } };
}

/**
 * Refuses to go on where a file stands in the place of the one that runs the check: it would look as if changes were judged.
 * @throws {BadUsage} with its name
 */
export function refuseOtherGate({ top, host, facts }: Surroundings): void {
  const { workflow } = gateFiles(host, facts);
  if (workflow === null) return;
  refuseLinksBelow(top, join(top, workflow.file));
  const path = join(top, workflow.file);
  if (!existsSync(path) || textAt(path) === workflow.text) return;
  throw new BadUsage(
    `\`${workflow.file}\` is there already, and nothing that stands is overwritten; nothing was changed`,
    'move it away, or leave the check of changes to it with `--host none`',
  );
}

const IGNORED = 'node_modules/\ndist/\nreport.json\n.#*~\n';

function manifestText(version: string): string {
  return `${JSON.stringify({ private: true, devDependencies: { isms: version } }, null, 2)}\n`;
}

/** Settings of an editor that bind each folder of records to the schema of its type. */
function editorText(content: string, schemas: ReturnType<typeof schemaFiles>): string {
  const bound = schemas.map(({ file, subject }) => [
    `./.vscode/isms/${file}`,
    subject === 'organisation'
      ? [`${content}/organisation.md`]
      : subject === 'policies'
        ? [`${content}/policies/**/*.md`, `${content}/policies/**/*.mdx`]
        : [`${content}/${subject}/**/*.md`],
  ]);
  return `${JSON.stringify({ 'yaml.schemas': Object.fromEntries(bound) }, null, 2)}\n`;
}

interface Wanted extends TreeFile {
  /** What to do where another file has the name. */
  readonly add: string | null;
}

function* wanted(answers: Answers, { host, facts }: Surroundings, gate: GateFiles): Generator<Wanted> {
  const { content, version } = facts;
  if (gate.workflow !== null) yield { ...gate.workflow, add: null };
  for (const file of gate.others) yield { ...file, add: null };
  yield {
    file: 'package.json',
    text: manifestText(version),
    add: `npm install --save-dev --save-exact isms@${version}`,
  };
  yield { file: '.gitignore', text: IGNORED, add: 'the lines `node_modules/`, `dist/` and `report.json`' };
  yield { file: 'README.md', text: readmeText(answers, host.host, content, version), add: null };
  const schemas = schemaFiles();
  yield { file: '.vscode/settings.json', text: editorText(content, schemas), add: null };
  for (const { file, text } of schemas) yield { file: `.vscode/isms/${file}`, text, add: null };
}

/** Whether a file that stands has all that is needed of it, whatever else it says. */
function suffices({ file, text }: Wanted, stands: string | null): boolean {
  if (stands === text) return true;
  if (stands === null) return false;
  if (file === 'package.json') return programNamed(stands).named;
  const lines = new Set(stands.split(/\r?\n/).map((line) => line.trim()));
  return (
    file === '.gitignore' && text.split('\n').every((line) => line.startsWith('.#') || line === '' || lines.has(line))
  );
}

/** The file that says who reviews, and the one in another place that stands for it already. */
function owners({ top, facts }: Surroundings, gate: GateFiles) {
  if (gate.owners === null) return null;
  const { file, text, elsewhere } = gate.owners;
  const add = `the lines of \`${facts.content}/organisation.md\` and \`${facts.content}/waivers/\`, with their owners`;
  return { wanted: { file, text, add }, other: elsewhere.find((path) => existsSync(join(top, path))) };
}

/**
 * Writes what an organisation's repository holds beside its records. Nothing that stands is touched.
 * @throws {CouldNotCheck} before anything is written, when the way to a file leads through a link
 * @throws {CouldNotWrite} when the system refuses
 */
export function surround(answers: Answers, around: Surroundings): Surrounded {
  const { top, host, facts } = around;
  const gate = gateFiles(host, facts);
  const written: string[] = [];
  const left: { file: string; add: string | null }[] = [];
  const asked = owners(around, gate);
  if (asked?.other !== undefined) left.push({ file: asked.other, add: asked.wanted.add });
  const files = [
    ...wanted(answers, around, gate),
    ...(asked === null || asked.other !== undefined ? [] : [asked.wanted]),
  ];
  for (const { file } of files) refuseLinksBelow(top, dirname(join(top, file)));
  for (const file of files) {
    const path = join(top, file.file);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
      createFile(path, file.text);
      written.push(file.file);
      continue;
    }
    sweep(dirname(path));
    if (!suffices(file, textAt(path))) left.push({ file: file.file, add: file.add });
  }
  return { written, left };
}

/** What a person still has to do, so that the host judges changes; one sentence a point. */
export function* hostPoints({ host, facts }: Surroundings, { written }: Surrounded): Generator<string> {
  const workflow = gateFiles(host, facts).workflow?.file;
  if (written.includes('package.json'))
    yield `\`package.json\` takes \`isms\` ${facts.version} from the registry that npm asks. Did you get the program from somewhere else, such as a file or a repository, write that there before you run \`npm install\`.`;
  if (host.by === 'unknown')
    yield 'Set up the check yourself: no workflow is known for the host of this repository. The repository of this program holds what Azure Pipelines and Bitbucket need, in `ci/`.';
  if (workflow === undefined) return;
  if (host.by === 'assumed')
    yield `Is it GitHub? No address of the repository is known yet, so \`${workflow}\` is written for it. For another host, start again in an empty folder with \`--host gitlab\`, \`--host forgejo\` or \`--host none\`.`;
  if (facts.origin === UNKNOWN_ORIGIN)
    yield `Write who publishes this program in place of \`OWNER\` into \`${workflow}\`${host.host === 'github' ? ' and those that stand beside it' : ''}. Until then the host finds no check, and lets no change pass that needs one.`;
  if (written.some((file) => file.endsWith('CODEOWNERS')))
    yield `Write two people or a team of yours in place of \`${NOBODY_YET}\` into \`CODEOWNERS\`. Until then nobody is asked.`;
  if (host.host === 'gitlab')
    yield 'Let the daily job remind of deadlines by issues: Build → Pipeline schedules → New schedule, `17 5 * * *` on the default branch; and a project access token (role Reporter, scope `api`) in the masked and protected variable `ISMS_TOKEN`.';
  yield host.host === 'github'
    ? 'Protect the default branch: Settings → Rules → Rulesets → New ruleset → Import a ruleset, and choose `.github/rulesets/main.json`. A change then needs a review of code owners, and the check `isms / gate` has to pass.'
    : 'Protect the default branch on the host: a change needs a review of code owners, and the check `isms / gate` has to pass.';
}
