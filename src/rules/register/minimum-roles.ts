import { hasLeft } from '../../queries/people.ts';
import { registerRule } from '../rule.ts';

const ORGANISATION = 'organisation.md';

const NEEDED = {
  incidentManager: 'who leads the handling of incidents',
  deputy: 'who does so when the manager is away',
  privacyLead: 'who decides about personal data',
} as const;

const ROLES = ['incidentManager', 'deputy', 'privacyLead'] as const satisfies readonly (keyof typeof NEEDED)[];

export default registerRule({
  id: 'register/minimum-roles',
  severity: 'error',
  grace: true,
  controls: ['A.5.24', '5.3'],
  title: 'It is settled who manages incidents, who deputises, and who decides about personal data',
  why: 'At three in the morning nobody looks for a name. In a very small organisation one person may hold two roles, but somebody else has to be the deputy.',
  fix: 'Name the person in `roles` of `organisation.md`, by the id of a record in `people/`.',
  reliesOn: ['roles'],
  *check({ content, organisation: { roles } }) {
    const on = content.organisation;
    for (const role of ROLES) {
      const holder = roles[role];
      if (holder === undefined) {
        yield { on, at: ['roles', role], message: `\`roles.${role}\` is missing: ${NEEDED[role]}` };
      } else if (hasLeft(content, holder)) {
        yield { on, at: ['roles', role], message: `\`roles.${role}\` is \`${holder}\`, who has left` };
      }
    }
    if (roles.deputy !== undefined && roles.deputy === roles.incidentManager)
      yield {
        on,
        at: ['roles', 'deputy'],
        message: `\`roles.deputy\` is \`${roles.deputy}\`, who is the incident manager`,
      };
  },
  examples: {
    fails: [
      {
        name: 'no incident manager',
        from: ORGANISATION,
        set: { 'roles.incidentManager': null },
        says: '22:1 `roles.incidentManager` is missing: who leads the handling of incidents',
      },
      {
        name: 'no deputy',
        from: ORGANISATION,
        set: { 'roles.deputy': null },
        says: '22:1 `roles.deputy` is missing: who does so when the manager is away',
      },
      {
        name: 'nobody for personal data',
        from: ORGANISATION,
        set: { 'roles.privacyLead': null },
        says: '22:1 `roles.privacyLead` is missing: who decides about personal data',
      },
      {
        name: 'a deputy for oneself',
        from: ORGANISATION,
        set: { 'roles.deputy': 'isms-manager' },
        says: '24:3 `roles.deputy` is `isms-manager`, who is the incident manager',
      },
      {
        name: 'somebody who has left',
        from: ORGANISATION,
        files: { 'people/it-admin.md': { from: 'people/it-admin.md', set: { status: 'left', leftOn: '2026-10-31' } } },
        says: '24:3 `roles.deputy` is `it-admin`, who has left',
      },
      {
        name: 'neither manager nor deputy',
        from: ORGANISATION,
        set: { 'roles.incidentManager': null, 'roles.deputy': null },
        says: [
          '22:1 `roles.deputy` is missing: who does so when the manager is away',
          '22:1 `roles.incidentManager` is missing: who leads the handling of incidents',
        ],
      },
    ],
    passes: [
      { name: 'all three named', from: ORGANISATION },
      {
        name: 'the manager decides about personal data too',
        from: ORGANISATION,
        set: { 'roles.privacyLead': 'isms-manager' },
      },
    ],
  },
});
