import { HOSTS, type Host } from '../../checker/hosts.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { Check, Lack } from './check.ts';
import { contentFile, type Ground, hostsOf } from './ground.ts';
import { isPlaceholderOwner, type OwnersLine, ownedBy, ownersLines } from './owners-file.ts';
import { gatesOf } from './workflows.ts';

/** A path that can change a verdict, how it is called, and what a line for it would be. */
interface Guarded {
  readonly path: string;
  readonly shown: string;
}

/** What says which program judges, where it is there. */
const PROGRAM = ['package.json', 'package-lock.json', '.npmrc'];

/** The paths that somebody else than the author has to look at. */
function guardedBy(ground: Ground, host: Host, list: string): readonly Guarded[] {
  const workflow = gatesOf(ground)[0]?.file ?? HOSTS[host].workflow;
  const settings = contentFile(ground, ORGANISATION_FILE);
  const waivers = contentFile(ground, 'waivers/');
  return [
    { path: workflow, shown: workflow.replace(/\/.*/, '/') },
    { path: settings, shown: settings },
    { path: `${waivers}WVR-2026-0001.md`, shown: waivers },
    ...[list, ...PROGRAM].filter((file) => ground.read(file) !== null).map((file) => ({ path: file, shown: file })),
  ];
}

/** A path as a line of the list names it. */
function lineFor(shown: string, host: Host): string {
  if (HOSTS[host].patterns === 'glob') return `/${shown} @your-team`;
  return `${shown.replaceAll('.', '\\\\.')}${shown.endsWith('/') ? '.*' : ''} @your-team`;
}

function* lacksOf(lines: readonly OwnersLine[], file: string, host: Host, ground: Ground): Generator<Lack> {
  const named = new Set<string>();
  for (const { path, shown } of guardedBy(ground, host, file)) {
    const found = ownedBy(lines, path, HOSTS[host].patterns);
    if (found === undefined) {
      yield {
        message: `nobody owns \`${shown}\`, so its author alone may change how records are judged`,
        fix: `add the line \`${lineFor(shown, host)}\` with your own team at the end`,
        file,
      };
    } else if (found.owners.every(isPlaceholderOwner) && !named.has(found.owners.join(' '))) {
      named.add(found.owners.join(' '));
      yield {
        message: `\`${found.owners.join(' ')}\` is a name that somebody was to fill in, so nobody is asked about \`${found.pattern}\``,
        fix: 'write your own team or user wherever it stands, one that may write to the repository',
        file,
        line: found.line,
      };
    }
  }
}

/** What is said of a host that keeps no list of owners in the repository. */
function keptThere(ground: Ground, host: Host): Lack {
  const { name, workflow } = HOSTS[host];
  const paths = [workflow, contentFile(ground, ORGANISATION_FILE), contentFile(ground, 'waivers/*')];
  return {
    message: `who is asked about a change is kept on ${name}, not in the repository: it can not be seen from here`,
    fix: `Project settings → Repositories → Policies → the default branch → "Automatically included reviewers"; add your own team for ${paths.map((path) => `\`/${path}\``).join(', ')}`,
    unseen: true,
  };
}

/** Whether somebody else than its author is asked about a change of what decides how records are judged. */
export const codeOwners: Check = {
  id: 'code-owners',
  title: 'Somebody else is asked about changes of the workflow, the settings and the waivers',
  *look(ground) {
    const found = hostsOf(ground).flatMap((host) => {
      const file = HOSTS[host].owners.find((place) => ground.read(place) !== null);
      return file === undefined ? [] : [{ host, file }];
    })[0];
    if (found !== undefined) {
      yield* lacksOf(ownersLines(ground.read(found.file) ?? ''), found.file, found.host, ground);
      return;
    }
    const host = ground.host ?? 'github';
    const [place] = HOSTS[host].owners;
    if (place === undefined) {
      yield keptThere(ground, host);
      return;
    }
    const lines = guardedBy(ground, host, place).map(({ shown }) => `\`${lineFor(shown, host)}\``);
    yield {
      message: 'there is no list of owners, so its author alone may change how records are judged',
      fix: `write ${lines.join(', ')} into \`${place}\`, with your own team`,
      file: place,
    };
  },
};
