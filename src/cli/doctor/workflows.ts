import { HOSTS } from '../../checker/hosts.ts';
import { type Ground, hostsOf } from './ground.ts';

/** A file that a host runs. */
export interface Workflow {
  /** From the top of the repository. */
  readonly file: string;
  readonly lines: readonly string[];
}

const YAML = /\.ya?ml$/;

function workflowAt({ read }: Ground, file: string): readonly Workflow[] {
  const text = read(file);
  return text === null ? [] : [{ file, lines: text.split(/\r?\n/) }];
}

/** Every file that the host runs by itself. */
export function workflowsOf(ground: Ground): readonly Workflow[] {
  const files = hostsOf(ground).flatMap((host) => {
    const { folders, files: single } = HOSTS[host].workflows;
    const inside = folders.flatMap((folder) => ground.names(folder).map((name) => `${folder}/${name}`));
    return [...inside.filter((file) => YAML.test(file)), ...single];
  });
  return [...new Set(files)].flatMap((file) => workflowAt(ground, file));
}

/** What those files may call besides: actions of the repository's own. */
export function actionsOf(ground: Ground): readonly Workflow[] {
  const own = ['.github/actions', '.forgejo/actions'].flatMap((folder) =>
    ground.names(folder).map((name) => `${folder}/${name}`),
  );
  return ['.', ...own].flatMap((folder) =>
    ['action.yml', 'action.yaml'].flatMap((name) => workflowAt(ground, folder === '.' ? name : `${folder}/${name}`)),
  );
}

/** A line without its comment. What stands behind ` #` in quotes is cut as well: no name of an action has a blank in it. */
export function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '');
}

/** How a line runs the check: `npx isms check`, or something of this project's that is used, included or started. */
const RUNS = /\bisms(?:\.js)?["']?\s+check\b|\b(?:uses|component|project|remote|local|file|image)["']?\s*:.*\bisms\b/;

/** The files that run the check. */
export function gatesOf(ground: Ground): readonly Workflow[] {
  return workflowsOf(ground).filter(({ lines }) => lines.some((line) => RUNS.test(withoutComment(line))));
}
