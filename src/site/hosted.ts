import { HOSTS, hostOfMachine } from '../checker/hosts.ts';
import type { Organisation } from '../records/types/index.ts';
import type { HostedView, RepositoryPlace } from './model.ts';

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
