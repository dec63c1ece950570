import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { Check } from './check.ts';
import { contentFile, settingText } from './ground.ts';

/** Whether the settings say where the portal is, at an address that nobody on the way can read along. */
export const portalAddress: Check = {
  id: 'portal-address',
  title: 'The settings say where the portal is published, encrypted on the way',
  *look(ground) {
    const file = contentFile(ground, ORGANISATION_FILE);
    const address = settingText(ground, 'portal');
    if (address === null) {
      const fix = 'write `portal: https://isms.your-company.example/` with the address behind your sign-in';
      yield { message: '`portal` is missing, so reports can not link to the pages of rules', fix, file };
    } else if (/^http:/i.test(address)) {
      const fix = `write \`portal: ${address.replace(/^http:/i, 'https:')}\`, and serve it so`;
      yield { message: `\`portal\` is \`${address}\`, which everybody on the way can read`, fix, file };
    } else if (!/^https:\/\/\S+$/i.test(address)) {
      yield {
        message: `\`portal\` is \`${address}\`, which is no address of a page`,
        fix: 'start it with `https://`',
        file,
      };
    }
  },
};
