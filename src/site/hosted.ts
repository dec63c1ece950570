import { HOSTS, hostOfMachine } from '../checker/hosts.ts';
import type { Organisation } from '../records/types/index.ts';
import type { HostedView, HostPage, RepositoryPlace } from './model.ts';

/**
 * The repository of an organisation as its host has it: the host that the settings name, else the one that the address
 * tells. Null where there is no repository, or links can not open anything new there.
 */
export function hostedView(
  { repository, host }: Pick<Organisation, 'repository' | 'host'>,
  clean: (text: string) => string,
  place: RepositoryPlace | null,
): HostedView | null {
  if (repository === undefined || !URL.canParse(repository)) return null;
  const told = host === 'gitea' ? 'forgejo' : host;
  const known = told ?? hostOfMachine(new URL(repository).hostname);
  if (known !== 'github' && known !== 'gitlab' && known !== 'forgejo') return null;
  const gitea =
    host === 'gitea' || (host === undefined && /(?:^|[.-])gitea(?:[.-]|$)/.test(new URL(repository).hostname));
  return {
    host: known,
    called: gitea ? 'Gitea' : HOSTS[known].name,
    address: clean(repository.replace(/(?:\.git)?\/*$/, '')),
    place,
  };
}

/**
 * The page of a host that opens a file for editing; null where git did not say which branch changes go into.
 * @param file its path from the root of the records
 */
export function editPage({ host, called, address, place }: HostedView, file: string): HostPage | null {
  if (place === null) return null;
  const path = `${place.folder}${file}`.split('/').map(encodeURIComponent).join('/');
  const branch = place.branch.split('/').map(encodeURIComponent).join('/');
  const page = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }[host];
  return { href: `${address}/${page}/${branch}/${path}`, on: called };
}

/** The page of a host that shows a commit. */
export function commitPage({ host, address }: HostedView, commit: string): string {
  return `${address}/${host === 'gitlab' ? '-/commit' : 'commit'}/${commit}`;
}
