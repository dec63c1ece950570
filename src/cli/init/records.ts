import { hostOfMachine } from '../../checker/hosts.ts';
import { slugOf } from '../../records/ids.ts';
import type { Language } from '../../records/language.ts';
import { byFile } from '../../records/order.ts';
import { asTyped } from '../../records/reading/typed.ts';
import { daysLater, monthsLater } from '../../records/time.ts';
import { FILE_SLUG } from '../../records/types/record.ts';
import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { duties } from './duties.ts';
import { type Host, machineOf } from './host.ts';
import { type InitTexts, textsIn } from './texts/index.ts';

/** The answers to the six questions. */
export interface Answers {
  readonly name: string;
  /** Of the portal, and of what these records say. */
  readonly language: Language;
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

function channelOf(address: string, confidential: boolean, { channels }: InitTexts): Readonly<Record<string, unknown>> {
  const mail = address.startsWith('mailto:');
  const telephone = address.startsWith('tel:');
  if (confidential) return { id: 'confidential', label: channels.confidential, address, confidential: true };
  const id = mail ? 'email' : telephone ? 'phone' : 'form';
  return { id, label: mail ? channels.mail : telephone ? channels.telephone : channels.form, address };
}

/** The host that was told, where the address of the repository does not say it. */
function hostSetting(repository: string | null, host: Host | null): string | undefined {
  if (repository === null || host === null || host === 'none') return undefined;
  return hostOfMachine(machineOf(repository) ?? '') === null ? host : undefined;
}

function organisation(answers: Answers, { today, host }: Day): TreeFile {
  const { name, language, country, timezone, address, confidential, repository } = answers;
  const texts = textsIn(language);
  const data = {
    name,
    startedOn: today,
    timezone,
    country,
    language: language === 'en' ? undefined : language,
    channels: [
      channelOf(address, false, texts),
      ...(confidential === null ? [] : [channelOf(confidential, true, texts)]),
    ],
    roles: Object.fromEntries(ROLES.map((role) => [role, roleId(answers, role)])),
    severityScale: texts.severityScale,
    schema: 1,
    tlp: 'AMBER',
    staffSees: 'digest',
    retention: { incidentYears: 3, evidenceYears: 3, trainingYears: 3 },
    repository: repository ?? undefined,
    host: hostSetting(repository, host),
  };
  return { file: 'organisation.md', text: recordText(data, texts.organisation(asTyped(name), confidential !== null)) };
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
  const texts = textsIn(answers.language);
  const data = {
    id: 'incident-management',
    title: texts.policyTitle,
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
    changes: [{ version: '1.0', on: today, what: texts.firstVersion }],
  };
  return { file: 'policies/incident-management.md', text: recordText(data, texts.policy(asTyped(answers.name))) };
}

function firstDrill(answers: Answers, { today, actionId }: Day): TreeFile {
  const { drillTitle, drill } = textsIn(answers.language);
  const data = {
    id: actionId,
    title: drillTitle,
    kind: 'improve',
    owner: roleId(answers, 'incidentManager'),
    source: ['incident-management'],
    createdOn: today,
    dueOn: daysLater(today, 60),
    status: 'open',
  };
  return { file: `actions/${actionId}.md`, text: recordText(data, drill.join('\n')) };
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
