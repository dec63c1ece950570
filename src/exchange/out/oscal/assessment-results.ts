import { byText } from '../../../records/order.ts';
import { utc } from '../../../records/time.ts';
import { FOLDERS } from '../../../records/types/fields.ts';
import { countText } from '../../../records/words.ts';
import { type Handed, NotThis, type OutFinding, type OutRule, type WriteSettings } from '../../format.ts';
import { documentBytes, metadataOf, organisationParty, type Pen, penOf } from './document.ts';

/** A control as a token of OSCAL, which never begins with a digit and holds no blank: `A.5.27`, and `clause-10.2.b`. */
export function controlToken(control: string): string {
  return `${/^\d/.test(control) ? 'clause-' : ''}${control.replaceAll(/[^\p{L}\p{N}.\-_]+/gu, '.')}`;
}

/** What is asked about a control: all of its rules together. */
const objectiveOf = (control: string): string => `${controlToken(control)}_obj`;

/** The rules that look after each control, in order of its id. */
function rulesByControl(rules: readonly OutRule[]): ReadonlyMap<string, readonly OutRule[]> {
  const controls = [...new Set(rules.flatMap((rule) => rule.controls))].sort(byText);
  return new Map(controls.map((control) => [control, rules.filter((rule) => rule.controls.includes(control))]));
}

function localObjective(control: string, rules: readonly OutRule[]) {
  const id = objectiveOf(control);
  return {
    'control-id': controlToken(control),
    parts: [
      {
        id,
        name: 'assessment-objective',
        prose: 'What the records show of it is as these rules want it.',
        parts: rules.map((rule) => ({
          id: `${id}.${rule.id.replaceAll('/', '.')}`,
          name: 'assessment-objective',
          title: rule.title,
          prose: rule.why,
        })),
      },
    ],
  };
}

/** A finding of the rules with the UUIDs of what tells it. */
interface Seen {
  readonly finding: OutFinding;
  readonly rule: OutRule | undefined;
  readonly observation: string;
  readonly risk: string;
}

/** Errors and warnings, and what a waiver accepts. Of two that bear one mark, the second has another. */
function seenIn({ rules, findings }: ReturnType<Handed['judged']>, pen: Pen): readonly Seen[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const times = new Map<string, number>();
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => {
      const nth = times.get(finding.fingerprint) ?? 0;
      times.set(finding.fingerprint, nth + 1);
      const name = nth === 0 ? finding.fingerprint : `${finding.fingerprint} ${nth}`;
      return {
        finding,
        rule: byId.get(finding.rule),
        observation: pen.uuid('observation', name),
        risk: pen.uuid('risk', name),
      };
    });
}

function observationOf({ finding, rule, observation }: Seen, tool: string, collected: string, pen: Pen) {
  return {
    uuid: observation,
    title: rule?.title ?? finding.rule,
    description: pen.prose(finding.message),
    props: [...pen.property('rule', finding.rule), ...pen.property('severity', finding.severity)],
    methods: ['TEST'],
    types: ['control-objective'],
    origins: [{ actors: [{ type: 'tool', 'actor-uuid': tool }] }],
    'relevant-evidence': [
      { href: pen.href(finding.file), description: 'The file that it is about, from the folder of the records.' },
    ],
    collected,
  };
}

function riskOf({ finding, rule, observation, risk }: Seen, { content }: Handed, pen: Pen) {
  const waiver = finding.waiver === null ? undefined : content.get('waivers', finding.waiver);
  return {
    uuid: risk,
    title: rule?.title ?? finding.rule,
    description: pen.prose(finding.message),
    statement: rule?.why ?? '',
    props: pen.property('waiver', waiver?.id),
    status: finding.waiver === null ? 'open' : 'deviation-approved',
    'mitigating-factors':
      waiver?.data.reason === undefined
        ? []
        : [{ uuid: pen.uuid('waived', risk), description: pen.prose(waiver.data.reason) }],
    deadline: pen.day(waiver?.data.expiresOn)?.end,
    remediations: [
      {
        uuid: pen.uuid('fix', risk),
        lifecycle: 'recommendation',
        title: 'What to do',
        description: pen.prose(finding.fix),
      },
    ],
    'related-observations': [{ 'observation-uuid': observation }],
  };
}

function findingOf(control: string, rules: readonly OutRule[], seen: readonly Seen[], handed: Handed, pen: Pen) {
  const { unproven } = handed.judged();
  const own = seen.filter(({ finding }) => finding.controls.includes(control));
  const open = own.filter(({ finding }) => finding.waiver === null);
  const mute = rules.filter(({ id }) => unproven.has(id));
  const state = own.length + mute.length === 0 ? 'satisfied' : 'not-satisfied';
  const reason = state === 'satisfied' ? 'pass' : open.length > 0 ? 'fail' : 'other';
  const unread = mute.length === 0 ? '' : `; ${mute.length} gave no answer, since a file can not be read`;
  const said = `${open.length} open, ${own.length - open.length} accepted by a waiver${unread}`;
  return {
    uuid: pen.uuid('finding', control),
    title: controlToken(control),
    description: `${countText(rules.length, 'rule')} asked: ${said}.`,
    target: { type: 'objective-id', 'target-id': objectiveOf(control), status: { state, reason } },
    'related-observations': own.map(({ observation }) => ({ 'observation-uuid': observation })),
    'related-risks': own.map(({ risk }) => ({ 'risk-uuid': risk })),
  };
}

/** The plan that the results are of: the rules of this program. */
function planOf({ content }: Handed, { version }: WriteSettings, pen: Pen) {
  const portal = pen.value(content.organisation.data.portal ?? '')?.replace(/\/*$/, '/');
  const text = `The rules of isms ${version}. \`isms rules\` lists them, \`isms explain RULE\` tells what one wants and why.`;
  return {
    uuid: pen.uuid('plan', version),
    title: `Rules of isms ${version}`,
    description: 'What is asked of the records, each time in the same way, by a program.',
    citation: { text },
    rlinks: portal === undefined ? [] : [{ href: encodeURI(`${portal}rules/`) }],
  };
}

/**
 * Assessment results (OSCAL): for each control that rules look after, whether the records show what they want, and each
 * error, warning and accepted deviation as an observation with its risk.
 * @throws {NotThis} where only some registers are asked for: a control is judged by all of them
 */
export function assessmentResults(handed: Handed, settings: WriteSettings): Uint8Array {
  if (handed.registers.length < FOLDERS.length)
    throw new NotThis('whether a control holds is judged by all registers together', 'leave `--register` out');
  const pen = penOf(handed, settings);
  const judged = handed.judged();
  const seen = seenIn(judged, pen);
  const byControl = [...rulesByControl(judged.rules)];
  const now = utc(settings.at);
  const tool = pen.uuid('tool', settings.version);
  const plan = planOf(handed, settings, pen);
  const organisation = organisationParty(pen, settings);
  return documentBytes('assessment-results', pen, {
    metadata: metadataOf(
      `Check of the records of ${pen.line(settings.organisation)}`,
      [organisation],
      [],
      handed,
      settings,
    ),
    'import-ap': { href: `#${plan.uuid}` },
    'local-definitions': {
      'objectives-and-methods': byControl.map(([control, rules]) => localObjective(control, rules)),
    },
    results: [
      {
        uuid: pen.uuid('result', now),
        title: 'What `isms check` says',
        description:
          'The rules ask the records, no person or system. Records with TLP RED or AMBER+STRICT speak here only where they were asked for.',
        start: now,
        end: now,
        'local-definitions': {
          'assessment-assets': {
            components: [
              {
                uuid: tool,
                type: 'software',
                title: `isms ${settings.version}`,
                description: 'Checks records of an information security management system.',
                status: { state: 'operational' },
              },
            ],
            'assessment-platforms': [
              { uuid: pen.uuid('platform', settings.version), 'uses-components': [{ 'component-uuid': tool }] },
            ],
          },
        },
        'reviewed-controls': {
          'control-selections': [
            { 'include-controls': byControl.map(([control]) => ({ 'control-id': controlToken(control) })) },
          ],
          'control-objective-selections': [
            { 'include-objectives': byControl.map(([control]) => ({ 'objective-id': objectiveOf(control) })) },
          ],
        },
        observations: seen.map((one) => observationOf(one, tool, now, pen)),
        risks: seen.map((one) => riskOf(one, handed, pen)),
        findings: byControl.map(([control, rules]) => findingOf(control, rules, seen, handed, pen)),
      },
    ],
    'back-matter': { resources: [plan] },
  });
}
