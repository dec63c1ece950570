import { HOSTS } from '../hosts.ts';
import type { Check } from './check.ts';
import { hostsOf } from './ground.ts';

/** Whether a change that fails can be merged all the same: only the host knows, so this says where to look. */
export const requiredCheck: Check = {
  id: 'required-check',
  title: 'A change can only be merged when the check has passed and somebody else agreed',
  *look(ground) {
    const { address } = ground;
    for (const host of hostsOf(ground)) {
      const { name, page, clicks } = HOSTS[host];
      const isThere = page !== '' && address !== null && host === ground.host;
      yield {
        message: `whether ${name} holds a change back until the check has passed is kept there, not in the repository: it can not be seen from here`,
        fix: `${isThere ? `open ${address}${page}: ` : ''}${clicks}`,
        unseen: true,
      };
    }
  },
};
