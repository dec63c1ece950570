import { visible, visibleJson } from '../checker/escape.ts';
import { columns, wrap } from '../checker/reporters/layout.ts';
import { type Example, exampleFile } from '../rules/example.ts';
import { exampleChanges } from '../rules/example-changes.ts';
import type { Rule } from '../rules/rule.ts';
import type { Command } from './command.ts';
import { ruleFacts } from './rule-facts.ts';
import { findRule } from './rule-names.ts';

/** Longer texts of an example are cut in the terminal; the rule's page has them whole. */
const MAX_CHANGE = 240;

function changesOf(example: Example): readonly string[] {
  const changes = [...exampleChanges(example)];
  return changes.length === 0 ? ['as it is'] : changes;
}

function caseText(example: Example, sign: string, width: number): string {
  const changes = changesOf(example).map((change) => {
    const line = change.replaceAll(/\s*\n\s*/g, ' / ');
    return wrap(visible(line.length > MAX_CHANGE ? `${line.slice(0, MAX_CHANGE)} …` : line), width, '      ').replace(
      '      ',
      '    - ',
    );
  });
  const name = wrap(visible(example.name), width, '    ').replace('    ', `  ${sign} `);
  return [name, `    ${exampleFile(example)}`, ...changes].join('\n');
}

function page(rule: Rule, width: number): string {
  const { id, severity, fixed, title, why, fix, controls, url } = ruleFacts(rule);
  const weight = fixed ? `${severity}; it can be neither changed nor waived` : severity;
  const facts: readonly (readonly [string, string])[] = [
    ['why', why],
    ['fix', fix],
    ['weight', weight],
    [
      'asked by',
      controls.some((control) => /^(?:A\.)?\d/.test(control))
        ? `${controls.join(', ')} (ISO/IEC 27001:2022)`
        : controls.join(', '),
    ],
    ['page', `${url} of the portal`],
  ];
  const { fails, passes } = rule.examples;
  return [
    `${id}\n${wrap(title, width)}`,
    columns(facts, width),
    ...(rule.lists ?? []).map(
      ({ title: of, words }) => `${wrap(`${of}:`, width)}\n${wrap(words.join(' · '), width, '  ')}`,
    ),
    'What it finds:',
    ...fails.map((example) => caseText(example, '✗', width)),
    'What it accepts:',
    ...passes.map((example) => caseText(example, '✓', width)),
  ]
    .join('\n\n')
    .concat('\n');
}

function exampleFacts(example: Example): object {
  return { name: example.name, file: exampleFile(example), changes: changesOf(example) };
}

/** `isms explain`: what a rule wants, why, and what it finds and accepts. */
export const explain: Command = {
  name: 'explain',
  summary: 'says what a rule wants and why, with examples of what it finds and what it accepts',
  usage: 'explain RULE [--format json]',
  operands: [
    { name: 'RULE', required: true, description: 'the id of a rule, such as `incident/closed-requires-root-cause`' },
  ],
  options: [
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
  ],
  run(args, world) {
    const rule = findRule(args.operands[0] ?? '');
    if (args.value('format') === 'json') {
      const { fails, passes } = rule.examples;
      const facts = {
        ...ruleFacts(rule),
        lists: rule.lists ?? [],
        examples: { fails: fails.map(exampleFacts), passes: passes.map(exampleFacts) },
      };
      world.stdout(`${visibleJson(JSON.stringify(facts, null, 2))}\n`);
    } else {
      world.stdout(page(rule, Math.min(world.columns, 100)));
    }
    return Promise.resolve(0);
  },
};
