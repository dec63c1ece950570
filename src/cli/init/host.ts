import type { WorkTree } from '../../checker/git.ts';
import { hostOfMachine } from '../../checker/hosts.ts';

/** The hosts that `init` writes a gate for; `none` leaves it out. */
export const HOSTS = ['github', 'gitlab', 'forgejo', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** A host, and how it was found out. */
export interface FoundHost {
  readonly host: Host;
  /** Whether it runs Gitea, which looks for its workflows in a folder of its own. */
  readonly gitea: boolean;
  /** `told` by the option; `seen` in an address; `unknown` for an address of another host; `assumed` where there is no address. */
  readonly by: 'told' | 'seen' | 'unknown' | 'assumed';
}

/** The name of the machine in the address of a repository: `https://git.fenwick.example/isms`, `git@host:isms`, `ssh://…`. */
export function machineOf(address: string): string | null {
  const found = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?(\[[^\]]+\]|[^:/@]+)(?=[:/])/i.exec(address);
  const machine = found?.[1]?.toLowerCase() ?? null;
  return machine !== null && (address.includes('://') || address.includes('@')) ? machine : null;
}

/** The addresses of a repository that git knows, `origin` first. */
export function remotesOf(tree: WorkTree | null): readonly string[] {
  const answer = tree?.ask('config', '--get-regexp', '^remote\\..*\\.url$');
  if (answer?.ok !== true) return [];
  const lines = answer.out.split('\n').filter((line) => line.includes(' '));
  const first = lines.filter((line) => line.startsWith('remote.origin.url '));
  return [...first, ...lines].map((line) => line.slice(line.indexOf(' ') + 1));
}

/**
 * The host that a gate is written for: the one that is told, else the first that an address names. Where no address is
 * known, GitHub's: most repositories get one only after their first commit.
 */
export function hostOf(told: Host | null, addresses: readonly string[]): FoundHost {
  const machines = addresses.map(machineOf).filter((machine) => machine !== null);
  const gitea = machines.some((machine) => machine.includes('gitea'));
  if (told !== null) return { host: told, gitea, by: 'told' };
  for (const machine of machines) {
    const host = HOSTS.find((name) => name === hostOfMachine(machine));
    if (host !== undefined) return { host, gitea, by: 'seen' };
  }
  return machines.length > 0 ? { host: 'none', gitea, by: 'unknown' } : { host: 'github', gitea, by: 'assumed' };
}

/**
 * The branch that changes go into: what the host says it is, else the one that the first commit will be made on, else
 * `main`, or `master` where only that is there.
 */
export function defaultBranchOf(tree: WorkTree | null): string {
  if (tree === null) return 'main';
  const told = tree.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (told.ok) return told.out.trim().replace(/^origin\//, '');
  const first = tree.ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (tree.commit === null && first.ok) return first.out.trim();
  const has = (name: string): boolean => tree.ask('rev-parse', '--verify', '--quiet', `refs/heads/${name}`).ok;
  return has('master') && !has('main') ? 'master' : 'main';
}
