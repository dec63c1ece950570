import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { Check, Lack } from './check.ts';
import { contentFile, type Ground, settingText } from './ground.ts';

const ROLES = {
  incidentManager: 'who leads the handling of incidents',
  deputy: 'who does so when the incident manager is away',
  privacyLead: 'who decides about personal data',
  management: 'who answers for the organisation',
} as const satisfies Readonly<Record<string, string>>;

function* lacks(ground: Ground): Generator<Omit<Lack, 'file'>> {
  for (const [role, what] of Object.entries(ROLES)) {
    if (settingText(ground, 'roles', role) !== null) continue;
    yield {
      message: `\`roles.${role}\` is missing: ${what}`,
      fix: `write \`${role}:\` and the id of a person below \`roles:\``,
    };
  }
  const manager = settingText(ground, 'roles', 'incidentManager');
  if (manager !== null && manager === settingText(ground, 'roles', 'deputy')) {
    yield {
      message: `\`roles.deputy\` is \`${manager}\`, who is the incident manager: nobody is there when they are away`,
      fix: 'name a second person as `deputy:`; `npx isms new person` adds one',
    };
  }
}

/** Whether every role has somebody, and the incident manager somebody else behind them. */
export const roles: Check = {
  id: 'roles',
  title: 'Every role has somebody, and the incident manager a deputy',
  *look(ground) {
    for (const lack of lacks(ground)) yield { ...lack, file: contentFile(ground, ORGANISATION_FILE) };
  },
};
