import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitSetting, type WorkTree } from '../../checker/git.ts';
import { HOST_NAMES, HOSTS, type Host, hostOfMachine } from '../../checker/hosts.ts';
import { isMapping } from '../../records/mapping.ts';
import { CouldNotCheck, ORGANISATION_FILE } from '../../records/reading/load.ts';
import { parse } from '../../records/reading/parse.ts';
import type { World } from '../command.ts';
import { type ContentRoot, USUAL } from '../content-root.ts';
import { machineOf, remotesOf } from '../init/host.ts';
import { repositoryOf } from '../used-ids.ts';

/** What checks look at: a repository as it lies on this machine. Nothing is asked over the network. */
export interface Ground {
  /** The version of this program. */
  readonly version: string;
  /** The content root from the top of the repository, with `/`; empty where it is the top. */
  readonly content: string;
  /** What git says; null outside git. */
  readonly tree: WorkTree | null;
  /** Where the repository is kept; null where nothing tells. */
  readonly host: Host | null;
  /** The address of its page on that host, without a slash at its end; null where no address names the host. */
  readonly address: string | null;
  /** The settings as they stand in `organisation.md`, right or wrong. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What a file says, by its path from the top; null where there is none. */
  readonly read: (file: string) => string | null;
  /** The names in a folder, in order; none where there is no such folder. */
  readonly names: (folder: string) => readonly string[];
  /** A setting of git as this user's commands find it, such as `user.name`; null where none says. */
  readonly setting: (name: string) => string | null;
}

/** The most that a workflow or a list of owners is read of: far more than any has. */
const MAX_BYTES = 1024 * 1024;

function couldNot(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  throw new CouldNotCheck(`cannot read ${path} (${code})`, 'make it readable for the user who runs this');
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function readAt(path: string): string | null {
  try {
    const { size } = lstatSync(path);
    if (size > MAX_BYTES) throw new CouldNotCheck(`${path} is larger than 1 MiB`, 'shorten it');
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CouldNotCheck) throw error;
    return isAbsent(error) ? null : couldNot(path, error);
  }
}

function namesAt(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    return isAbsent(error) ? [] : couldNot(path, error);
  }
}

/** The folder that holds everything: the top of the repository, or what lies above the usual place of records. */
function topOf(root: string, tree: WorkTree | null): string {
  const usual = USUAL.find((name) => root.replaceAll('\\', '/').endsWith(`/${name}`)) ?? 'content';
  const below = (tree?.prefix ?? usual).split('/').filter((part) => part !== '');
  return below.reduce((folder) => dirname(folder), root);
}

function settingsOf(root: string): Readonly<Record<string, unknown>> {
  const file = join(root, ORGANISATION_FILE);
  const text = existsSync(file) ? readFileSync(file) : null;
  if (text === null) {
    throw new CouldNotCheck(
      `there is no ${ORGANISATION_FILE} in ${root}`,
      'make the first records with `npx isms init`',
    );
  }
  const parsed = parse(text);
  if (parsed.ok) return parsed.data;
  const { message, line, column } = parsed.fault;
  throw new CouldNotCheck(`${ORGANISATION_FILE} can not be read: ${line}:${column} ${message}`, parsed.fault.fix);
}

/** The addresses of the repository, from what git and the settings know. */
function addressesOf(tree: WorkTree | null, { repository }: Ground['settings']): readonly string[] {
  return typeof repository === 'string' ? [...remotesOf(tree), repository] : remotesOf(tree);
}

function hostOfAddress(address: string): Host | null {
  const machine = machineOf(address);
  return machine === null ? null : hostOfMachine(machine);
}

/** An address of git as one for a browser: `git@host:a/b.git` is `https://host/a/b`. */
function pageOf(address: string): string | null {
  const [, host, path] = /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]*@)?([^/:]+)(?::\d+)?[/:](.+)$/.exec(address) ?? [];
  return host === undefined || path === undefined || !host.includes('.')
    ? null
    : `https://${host}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}

/** The host whose own files lie there: each looks in places of its own. */
function hostOfFiles(top: string): Host | null {
  const own = HOST_NAMES.find((host) => HOSTS[host].workflows.files.some((file) => existsSync(join(top, file))));
  if (own !== undefined) return own;
  if (existsSync(join(top, '.forgejo')) || existsSync(join(top, '.gitea'))) return 'forgejo';
  return existsSync(join(top, '.github')) ? 'github' : null;
}

/**
 * Looks at the surroundings of a content root.
 * @param named the host, where the user says it
 * @throws {CouldNotCheck} when git can not read its repository, the settings can not be read, or the system refuses a read
 */
export function groundOf({ root: found }: ContentRoot, named: Host | undefined, { env, version }: World): Ground {
  const settings = settingsOf(found);
  const root = realpathSync(found);
  const tree = repositoryOf(root, env);
  const top = topOf(root, tree);
  const addresses = addressesOf(tree, settings);
  const host = named ?? addresses.map(hostOfAddress).find((told) => told !== null) ?? hostOfFiles(top);
  return {
    version,
    content: root.slice(top.length + 1).replaceAll('\\', '/'),
    tree,
    host,
    address:
      addresses
        .filter((one) => hostOfAddress(one) === host)
        .map(pageOf)
        .find((page) => page !== null) ?? null,
    settings,
    read: (file) => readAt(join(top, file)),
    names: (folder) => namesAt(join(top, folder)),
    setting: (name) => gitSetting(root, name, env),
  };
}

/** The hosts to think of: the one that is known, else all. */
export function hostsOf({ host }: Ground): readonly Host[] {
  return host === null ? HOST_NAMES : [host];
}

/** A file of the content root, from the top of the repository. */
export function contentFile({ content }: Pick<Ground, 'content'>, file: string): string {
  return content === '' ? file : `${content}/${file}`;
}

/** A text among the settings; null where there is none. */
export function settingText({ settings }: Ground, ...path: readonly string[]): string | null {
  const value = path.reduce<unknown>((inner, name) => (isMapping(inner) ? inner[name] : undefined), settings);
  return typeof value === 'string' ? value : null;
}
