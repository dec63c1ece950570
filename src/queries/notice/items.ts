import { capitalised, wordText } from '../../records/words.ts';
import { presetById } from '../../regimes/index.ts';
import type { Told } from './facts.ts';

/** A thing that a duty wants to be told: its title, and what of the record says it, in order. */
export interface ContentItem {
  readonly title: string;
  readonly tells: readonly Told[];
}

const item = (title: string, ...tells: readonly Told[]): ContentItem => ({ title, tells });
const asked = (what: string): Told => ({ asked: what });

const NATURE = ['what-happened', 'kind', 'occurred', 'detected', 'aware'] as const;
const TOUCHED = ['assets', 'services', 'data', 'clients', 'people'] as const;
const PERSONAL = ['subjects', 'subject-kinds', 'data-kinds', 'records'] as const;
const REACH = ['security-contact', 'name', 'security-reach'] as const;
/** Whom a breach of personal data is asked about. */
const PRIVACY_CONTACT = item(
  'Data protection officer or other contact point',
  'privacy-contact',
  'name',
  'privacy-reach',
);
const CAUSE = ['cause', 'cause-kind', 'factors'] as const;

/** The things that duties want to be told, by the word that a stage names them with. */
const ITEMS: Readonly<Record<string, ContentItem>> = {
  actor: item('Who attacked, where known', asked('what is known of the malicious actor, where there is one')),
  alternatives: item('Alternatives', asked('the alternatives to the payment that were considered')),
  assessment: item('First assessment', 'severity', 'assessment', 'impact'),
  categories: item('Kinds of data and of people concerned', 'data-kinds', 'data', 'subject-kinds'),
  cause: item('Cause', ...CAUSE),
  causes: item('Root causes', ...CAUSE),
  consequences: item('Likely consequences', 'effects'),
  contact: item('Contact', ...REACH),
  continuity: item('Business continuity', asked('whether a business continuity plan was activated')),
  cost: item('Cost', 'money', 'hours'),
  costs: item('Costs and losses', 'money', asked('financial recoveries')),
  criteria: item('Criteria of classification', asked('the classification criteria whose thresholds were reached')),
  'cross-border': item('Effects across borders', 'cross-border'),
  description: item('Description', ...NATURE, ...TOUCHED),
  discovery: item('Discovery', 'discovery'),
  duration: item('Duration', 'occurred', 'detected', 'contained', 'recovered', 'downtime'),
  effects: item('Effects', 'effects', 'subjects', 'data-kinds'),
  'expected-end': item(
    'Expected end',
    'recovered',
    asked('when the service is expected to work again, or that it does'),
  ),
  diligence: item('Diligence', asked('what was done to find alternatives to the payment')),
  extortion: item(
    'Extortion',
    asked('whether there was blackmail, a threat or coercion, and whether the police were told'),
  ),
  facts: item('Facts', ...NATURE, ...TOUCHED),
  identities: item(
    'Who is concerned',
    asked(
      'each individual whose information is concerned; records hold no names, so attach the list from where it is kept',
    ),
  ),
  impact: item('Impact', 'impact', ...TOUCHED, 'downtime'),
  indicators: item('Indicators of compromise', 'indicators'),
  log: item('Entry of the yearly log', ...NATURE, 'subjects', 'data-kinds', 'done'),
  malicious: item('Suspected cause', 'malicious', 'kind'),
  measures: item('Measures taken and proposed', 'remedy', 'done', 'planned'),
  'member-states': item('Member states', 'member-states'),
  'missing-information': item(
    'What the first filing could not say',
    'told-before',
    asked('what was not determined or not available then, and is now'),
    'impact',
  ),
  mitigation: item('Mitigation', 'done', 'planned', 'resolution'),
  name: item('Who reports', 'organisation', ...REACH),
  nature: item('Nature of the incident', ...NATURE, ...TOUCHED),
  number: item('Number of people concerned', 'subjects', 'residents'),
  origin: item(
    'Origin',
    'cause-kind',
    asked('whether it comes from a third-party provider or another financial entity, and which'),
  ),
  portal: item('What the portal of the authority asks for', ...NATURE, 'subjects', 'data-kinds', 'done', 'planned'),
  product: item('Product', 'assets', asked('the product, its versions and where it was made available')),
  reasons: item('Reasons', asked('why the payment was necessary')),
  reclassification: item('Reclassification', asked('whether it is major no longer, and why')),
  records: item('Records concerned', 'data-kinds', 'records'),
  recurring: item('Recurrence', asked('whether it has happened before, and when')),
  reference: item('Reference', 'our-reference', 'their-reference-if-any'),
  remedy: item('Remedial action', 'remedy-asked', 'done', 'planned'),
  resolution: item('Resolution', 'resolution', 'contained', 'recovered', 'closed'),
  response: item('What we do about it', 'done', 'planned'),
  sample: item('Copy of the notice to the people concerned', asked('attach a copy of it, without names')),
  'sanctions-check': item(
    'Sanctions',
    asked('how it was made sure that the payment breaks no rules, those of sanctions too'),
  ),
  scope: item('Scope', ...TOUCHED, 'impact'),
  severity: item('Severity', 'severity', 'assessment'),
  status: item('State of the handling', 'status', 'latest', 'contained', 'recovered'),
  steps: item(
    'What you can do',
    asked('what people can do to protect themselves, such as changing a password or watching their accounts'),
  ),
  subjects: item('People concerned', 'subjects', 'subject-kinds'),
  'time-frame': item('Time frame', 'occurred', 'detected', 'contained'),
  time: item('Time', 'occurred', 'detected', 'contained'),
  times: item('Times', 'occurred', 'detected', 'aware'),
  timing: item('Timing', 'occurred', 'detected', 'contained'),
  types: item('Kinds of information concerned', 'data-kinds'),
  update: item('Security update', asked('the update or other corrective measure, and where it is to be had')),
  'what-happened': item('What happened', 'what-happened', 'occurred', 'detected'),
};

/** Words that mean something else in one duty, or in one step of it. */
const OF_DUTY: Readonly<Record<string, ContentItem>> = {
  'gdpr-34-subjects measures': item(
    'What we do, and what you can do',
    'remedy',
    'done',
    'planned',
    asked('what the people concerned can do themselves'),
  ),
  'gdpr-33-processor subjects': item('People and data concerned', ...PERSONAL),
  'gdpr-33-processor nature': item('Nature of the breach', ...NATURE, 'assets', 'services', 'data'),
  'nis2 recipients measures': item(
    'What you can do',
    asked('measures or remedies that the recipients of the service can take'),
    'done',
  ),
  'sec-8k impact': item(
    'Material impact',
    asked('the material impact, or the reasonably likely one, on the registrant, its finances and results'),
    'downtime',
    'money',
  ),
  'ca-pipeda notification steps': item('Steps taken to reduce the harm', 'contained', 'done', 'planned'),
  'ca-pipeda notification measures': item(
    'How the people concerned are told',
    asked('the steps taken or planned to tell the people concerned'),
  ),
  'us-wa number': item('Residents affected', 'washington'),
  'us-wa steps': item('Steps taken to contain the breach', 'contained', 'done', 'planned'),
  'cra-vulnerability nature': item(
    'Nature of the exploit and of the vulnerability',
    ...NATURE,
    asked('the vulnerability, and how it is exploited'),
  ),
};

/**
 * What a stage means by a word of its `content`. A word that no list knows, as a contract may have it, is asked for by
 * the word itself.
 * @param preset the known duty; undefined for one of the organisation's own
 */
export function contentItem(word: string, preset: string | undefined, stage: string): ContentItem {
  const key = word.trim().toLowerCase();
  const duty = preset === undefined ? undefined : presetById(preset);
  const own = duty === undefined ? undefined : (OF_DUTY[`${duty.id} ${stage} ${key}`] ?? OF_DUTY[`${duty.id} ${key}`]);
  if (own !== undefined) return own;
  if (key === 'contact' && duty?.appliesWhen.personalData === 'yes') return PRIVACY_CONTACT;
  const known = Object.hasOwn(ITEMS, key) ? ITEMS[key] : undefined;
  return known ?? { title: capitalised(wordText(word)), tells: [{ asked: wordText(word) }] };
}

/** Whether a word of `content` is one whose source in a record is known. */
export function isKnownItem(word: string, preset: string | undefined, stage: string): boolean {
  return (
    Object.hasOwn(ITEMS, word) ||
    (preset !== undefined &&
      (Object.hasOwn(OF_DUTY, `${preset} ${stage} ${word}`) || Object.hasOwn(OF_DUTY, `${preset} ${word}`)))
  );
}
