import { HOSTS, type Host } from '../../checker/hosts.ts';
import type { Check } from './check.ts';
import { type Ground, hostsOf } from './ground.ts';

/** A ruleset of GitHub that lies in the repository, as `isms init` writes it; it protects nothing until it is imported. */
const RULESET = '.github/rulesets/main.json';

function clicksOf(host: Host, { read }: Ground): string {
  if (host !== 'github' || read(RULESET) === null) return HOSTS[host].clicks;
  return `Settings → Rules → Rulesets; where none stands there yet: New ruleset → Import a ruleset, and choose \`${RULESET}\``;
}

/** Whether a change that fails can be merged all the same: only the host knows, so this says where to look. */
export const requiredCheck: Check = {
  id: 'required-check',
  title: 'A change can only be merged when the check has passed and somebody else agreed',
  *look(ground) {
    const { address } = ground;
    for (const host of hostsOf(ground)) {
      const { name, page } = HOSTS[host];
      const isThere = page !== '' && address !== null && host === ground.host;
      yield {
        message: `whether ${name} holds a change back until the check has passed is kept there, not in the repository: it can not be seen from here`,
        fix: `${isThere ? `open ${address}${page}: ` : ''}${clicksOf(host, ground)}`,
        unseen: true,
      };
    }
  },
};
