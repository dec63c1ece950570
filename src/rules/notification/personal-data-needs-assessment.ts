import { isPlaceholder, saysNone } from '../../records/reading/placeholder.ts';
import type { Incident } from '../../records/types/incident.ts';
import { isTriagedIncident, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codesWith } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';

/** Whether prose is an answer here: `none` is one, since there may be no effect. */
function isSaid(text: string | undefined): boolean {
  return text !== undefined && (!isPlaceholder(text) || saysNone(text));
}

/** The decision about people: our part, and the risk to them, which a processor leaves to the controller. */
function openDecision({ role, highRisk }: NonNullable<Incident['personalData']>): readonly string[] {
  return [
    ...(role === undefined ? ['role'] : []),
    ...(highRisk === undefined && role !== 'processor' ? ['highRisk'] : []),
  ];
}

/** What the documentation of a breach must hold beside the facts (GDPR 33(5)). */
function openFacts({ effects, remedy }: NonNullable<Incident['personalData']>): readonly string[] {
  return [...(isSaid(effects) ? [] : ['effects']), ...(isSaid(remedy) ? [] : ['remedy'])];
}

export default recordRule({
  id: 'notification/personal-data-needs-assessment',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.34', 'A.5.31', 'GDPR 33(5)'],
  title: 'An incident with personal data says our part in it, the risk, the effects and the remedy',
  why: 'Data protection law asks for these of every breach, also of one that nobody outside is told of; the authority may ask to see them. Our part and the risk decide who must be told, so they are asked from the assessment on. Effects and remedy only warn until the incident is contained, since they are still being found out.',
  fix: 'Fill in `personalData`: `role` (controller or processor), `highRisk` (`unknown` is an answer), `effects` for the people concerned, and what was done as `remedy`.',
  *check({ record: { data } }) {
    const { personalData } = data;
    if (!isTriagedIncident(data) || personalData?.involved !== 'yes') return;
    const decision = openDecision(personalData);
    const facts = openFacts(personalData);
    const said = (open: readonly string[]): string =>
      `\`personalData.involved\` is \`yes\` and \`status\` is \`${data.status}\`, but \`personalData\` says nothing under ${codesWith(open, personalData)}`;
    const late = reached(data, 'contained');
    const errors = late ? [...decision, ...facts] : decision;
    const [first] = errors;
    if (first !== undefined) yield { at: ['personalData', first], message: said(errors) };
    const [soon] = late ? [] : facts;
    if (soon !== undefined) yield { at: ['personalData', soon], severity: 'warning', message: said(facts) };
  },
  examples: {
    fails: [
      {
        name: 'closed without effects',
        from: CLOSED,
        set: { 'personalData.effects': null },
        says: '34:1 `personalData.involved` is `yes` and `status` is `closed`, but `personalData` says nothing under `effects`',
      },
      {
        name: 'a remedy still to be written',
        from: CLOSED,
        set: { 'personalData.remedy': 'TBD' },
        says: '43:3 `personalData.involved` is `yes` and `status` is `closed`, but `personalData` says nothing under `remedy` (`TBD`)',
      },
      {
        name: 'our part is open',
        from: CLOSED,
        set: { 'personalData.role': null },
        says: '34:1 `personalData.involved` is `yes` and `status` is `closed`, but `personalData` says nothing under `role`',
      },
      {
        name: 'a controller does not judge the risk',
        from: CLOSED,
        set: { 'personalData.role': 'controller', 'personalData.highRisk': null },
        says: '34:1 `personalData.involved` is `yes` and `status` is `closed`, but `personalData` says nothing under `highRisk`',
      },
      {
        name: 'just triaged, effects still open, which only warns',
        from: TRIAGED,
        set: { personalData: { involved: 'yes', role: 'controller', highRisk: 'unknown' } },
        says: '22:1 `personalData.involved` is `yes` and `status` is `triaged`, but `personalData` says nothing under `effects` and `remedy`',
      },
    ],
    passes: [
      { name: 'all four', from: CLOSED },
      { name: 'no effects, said so', from: CLOSED, set: { 'personalData.effects': 'None.' } },
      { name: 'a processor leaves the risk to the controller', from: CLOSED, set: { 'personalData.highRisk': null } },
      { name: 'no personal data', from: TRIAGED },
      { name: 'not known yet', from: TRIAGED, set: { personalData: { involved: 'unknown' } } },
    ],
  },
});
