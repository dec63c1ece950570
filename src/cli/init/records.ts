import { hostOfMachine } from '../../checker/hosts.ts';
import { slugOf } from '../../records/ids.ts';
import { byFile } from '../../records/order.ts';
import { daysLater, monthsLater } from '../../records/time.ts';
import { FILE_SLUG } from '../../records/types/record.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { duties } from './duties.ts';
import { type Host, machineOf } from './host.ts';
import { organisationText, policyText } from './texts.ts';

/** The answers to the six questions. */
export interface Answers {
  readonly name: string;
  readonly country: string;
  readonly timezone: string;
  /** What people are called by their part, not by their name. */
  readonly incidentManager: string;
  readonly deputy: string;
  readonly privacyLead: string;
  readonly management: string;
  /** Where reports go, and where those in confidence go: `mailto:`, `tel:` or `https:`. */
  readonly address: string;
  readonly confidential: string | null;
  readonly repository: string | null;
}

/** What the records depend on beside the answers. */
export interface Day {
  /** The first day of the records, in the organisation's zone. */
  readonly today: string;
  /** The number of the first action, which no record may have had before. */
  readonly actionId: string;
  /** Whether management has approved the policy. */
  readonly approved: boolean;
  /** What the repository runs on, as it was told; null where it was not. */
  readonly host: Host | null;
}

const DUTIES = {
  incidentManager: ['incident-manager', 'incident-responder'],
  deputy: ['incident-responder'],
  privacyLead: ['privacy'],
  management: ['management'],
} as const;
type Role = keyof typeof DUTIES;
const ROLES = ['incidentManager', 'deputy', 'privacyLead', 'management'] as const satisfies readonly Role[];
const NAMELESS = {
  incidentManager: 'incident-manager',
  deputy: 'deputy-incident-manager',
  privacyLead: 'privacy-lead',
  management: 'management',
} as const satisfies Readonly<Record<Role, string>>;

/** The id of whoever has a role: made of the role's title, or the plain name of the role where its letters can not stand in an id. */
export function roleId(answers: Answers, role: Role): string {
  const slug = slugOf(answers[role]);
  return FILE_SLUG.test(slug) ? slug : NAMELESS[role];
}

function channelOf(address: string, confidential: boolean): Readonly<Record<string, unknown>> {
  const mail = address.startsWith('mailto:');
  const telephone = address.startsWith('tel:');
  if (confidential) return { id: 'confidential', label: 'Privacy lead, in confidence', address, confidential: true };
  const id = mail ? 'email' : telephone ? 'phone' : 'form';
  return { id, label: mail ? 'Security mailbox' : telephone ? 'Security telephone' : 'Report form', address };
}

/** The host that was told, where the address of the repository does not say it. */
function hostSetting(repository: string | null, host: Host | null): string | undefined {
  if (repository === null || host === null || host === 'none') return undefined;
  return hostOfMachine(machineOf(repository) ?? '') === null ? host : undefined;
}

function organisation(answers: Answers, { today, host }: Day): TreeFile {
  const { name, country, timezone, address, confidential, repository } = answers;
  const data = {
    name,
    startedOn: today,
    timezone,
    country,
    channels: [channelOf(address, false), ...(confidential === null ? [] : [channelOf(confidential, true)])],
    roles: Object.fromEntries(ROLES.map((role) => [role, roleId(answers, role)])),
    severityScale: {
      low: "Nothing outside one person's work is affected, and no personal or client data could have been read, changed or lost.",
      medium:
        'A team cannot work for some hours, or internal data was open to the wrong people inside the organisation.',
      high: 'Client or personal data may be in the wrong hands, or a service for clients stood still for more than four hours.',
      critical:
        'Many clients or people are affected at once, or the organisation cannot deliver what it lives from for more than a day.',
    },
    schema: 1,
    tlp: 'AMBER',
    staffSees: 'digest',
    retention: { incidentYears: 3, evidenceYears: 3, trainingYears: 3 },
    repository: repository ?? undefined,
    host: hostSetting(repository, host),
  };
  return { file: 'organisation.md', text: recordText(data, organisationText(name, confidential !== null)) };
}

function people(answers: Answers): readonly TreeFile[] {
  const byId = Map.groupBy(ROLES, (role) => roleId(answers, role));
  return [...byId].map(([id, roles]) => {
    const [first = 'management'] = roles;
    const title = answers[first];
    const data = {
      id,
      title,
      name: title,
      role: title,
      status: 'active',
      duties: [...new Set(roles.flatMap((role) => DUTIES[role]))],
    };
    return { file: `people/${id}.md`, text: recordText(data, '') };
  });
}

function policy(answers: Answers, { today, approved }: Day): TreeFile {
  const data = {
    id: 'incident-management',
    title: 'Incident management',
    tlp: 'GREEN',
    version: '1.0',
    status: approved ? 'approved' : 'draft',
    owner: roleId(answers, 'incidentManager'),
    approvedBy: approved ? roleId(answers, 'management') : undefined,
    approvedOn: approved ? today : undefined,
    effectiveOn: approved ? today : undefined,
    reviewOn: monthsLater(today, 12),
    controls: ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27', 'A.5.28', 'A.6.8'],
    acknowledge: true,
    changes: [{ version: '1.0', on: today, what: 'First version.' }],
  };
  return { file: 'policies/incident-management.md', text: recordText(data, policyText(answers.name)) };
}

function firstDrill(answers: Answers, { today, actionId }: Day): TreeFile {
  const data = {
    id: actionId,
    title: 'Hold the first drill',
    kind: 'improve',
    owner: roleId(answers, 'incidentManager'),
    source: ['incident-management'],
    createdOn: today,
    dueOn: daysLater(today, 60),
    status: 'open',
  };
  const text = [
    'One hour with everybody who has a part in the policy. A suggestion: a laptop is left on a train on a Friday evening.',
    '',
    '1. Somebody reports it by the usual way. Does the report reach the incident manager, and the deputy when the manager is away?',
    '2. Assess it: what is on the device, is personal data involved, how severe is it by the written scale?',
    '3. Who takes access away, and who knows how? Who must be told, and by when?',
    '4. Write it down as an incident with `exercise: true`, and keep what was learned as an exercise under training.',
  ];
  return { file: `actions/${actionId}.md`, text: recordText(data, text.join('\n')) };
}

/** The first records of an organisation: as few as check clean on the first day, each made to be adapted. */
export function firstRecords(answers: Answers, day: Day): readonly TreeFile[] {
  const files = [
    organisation(answers, day),
    ...people(answers),
    policy(answers, day),
    firstDrill(answers, day),
    ...duties(answers.country, day.today),
  ];
  return files.sort(byFile);
}
