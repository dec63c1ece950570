import { areaOf, isFixed, type Level, type Rule } from '../../rules/rule.ts';
import { markdownMessage, uriPath } from '../escape.ts';
import type { ReportedOrganisation } from '../report.ts';

/** The words of SARIF and of GitHub for how much a finding weighs. */
export const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Level, string>
>;
const PROBLEM_LEVELS = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Readonly<
  Record<Level, string>
>;

function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|[/-])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Where a rule is explained, as the absolute URI that SARIF asks for: its page where the portal is published, else its name. */
function helpUri({ id }: Rule, { portal }: ReportedOrganisation): string {
  const base = portal === undefined ? null : URL.parse(portal.endsWith('/') ? portal : `${portal}/`);
  return base === null ? `urn:isms:rules/${id}` : new URL(`rules/${uriPath(id)}/`, base).href;
}

/** A rule as a SARIF `reportingDescriptor`: what it wants, why, what to do, under which control. */
export function sarifRule(rule: Rule, organisation: ReportedOrganisation): object {
  const { id, severity, controls, title, why, fix } = rule;
  const fixed = isFixed(rule);
  const asks = `Asked by ${controls.join(', ')}.`;
  const more = `Read more with \`npx isms explain ${id}\`.`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: [`${title}.`, why, `What to do: ${fix}`, asks, more].join('\n'),
      markdown: [
        `**${markdownMessage(title)}.**`,
        markdownMessage(why),
        `**What to do:** ${markdownMessage(fix)}`,
        `${asks} ${more}`,
      ].join('\n\n'),
    },
    helpUri: helpUri(rule, organisation),
    defaultConfiguration: { enabled: true, level: SARIF_LEVELS[severity] },
    properties: {
      tags: [areaOf(id), ...controls],
      controls,
      fixed,
      waivable: !fixed,
      precision: 'very-high',
      'problem.severity': PROBLEM_LEVELS[severity],
    },
  };
}
