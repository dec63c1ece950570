import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible, visibleJson } from '../checker/escape.ts';
import { columns, wrap } from '../checker/reporters/layout.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import { parse } from '../records/reading/parse.ts';
import { type Example, exampleFile, saysOf } from '../rules/example.ts';
import { exampleChanges } from '../rules/example-changes.ts';
import { exampleBefore, exampleFrame, exampleStory } from '../rules/example-story.ts';
import type { Rule } from '../rules/rule.ts';
import type { Command, World } from './command.ts';
import { contentRoot } from './content-root.ts';
import { sectionsFacts, sectionsText } from './explain-sections.ts';
import { ruleFacts } from './rule-facts.ts';
import { findRule } from './rule-names.ts';

/** Longer texts of an example are cut in the terminal; the rule's page has them whole. */
const MAX_CHANGE = 240;

const AS_IT_IS = ['as it is'];

function changesOf(example: Example): readonly string[] {
  const changes = [...exampleChanges(example)];
  return changes.length === 0 ? AS_IT_IS : changes;
}

/** Text behind a sign, its further lines below its first word. */
function behind(sign: string, text: string, width: number, margin: string): string {
  const indent = `${margin}  `;
  return wrap(visible(text), width, indent).replace(indent, `${margin}${sign} `);
}

function caseText(example: Example, says: readonly string[], width: number): string {
  const told = (change: string, margin: string): string => {
    const line = change.replaceAll(/\s*\n\s*/g, ' / ');
    return behind('-', line.length > MAX_CHANGE ? `${line.slice(0, MAX_CHANGE)} …` : line, width, margin);
  };
  const story = exampleStory(example);
  const frame = story === null ? changesOf(example) : exampleFrame(example);
  return [
    behind(says.length === 0 ? '✓' : '✗', example.name, width, '  '),
    `    ${exampleFile(example)}`,
    ...frame.map((change) => told(change, '    ')),
    ...(story === null ? [] : ['    what the change does:', ...story.map((change) => told(change, '      '))]),
    ...says.map((finding) => behind('→', finding, width, '    ')),
  ].join('\n');
}

/** The address of the portal in an organisation's settings, with a slash at its end; null where there is none to be read. */
function portalOf(named: string | undefined, world: World): string | null {
  try {
    const { root } = contentRoot(named, world);
    const parsed = parse(readFileSync(join(root, ORGANISATION_FILE)));
    const address = parsed.ok ? parsed.data.portal : null;
    return typeof address === 'string' && /^https:\/\/\S+$/.test(address) ? address.replace(/\/?$/, '/') : null;
  } catch (error) {
    if (named !== undefined) throw error;
    return null;
  }
}

function page(rule: Rule, address: string | null, width: number): string {
  const { id, severity, fixed, title, why, fix, controls, url } = ruleFacts(rule);
  const always = fixed ? `${severity}; it can be neither changed nor waived` : severity;
  const weight =
    rule.grace === true && severity === 'error'
      ? `${always}; in the first days (\`graceDays\` from \`startedOn\`) a warning`
      : always;
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
    ['page', address ?? `${url} of the portal`],
  ];
  const { fails, passes } = rule.examples;
  return [
    `${id}\n${wrap(title, width)}`,
    columns(facts, width),
    ...(rule.lists ?? []).map(
      ({ title: of, words }) => `${wrap(`${of}:`, width)}\n${wrap(words.join(' · '), width, '  ')}`,
    ),
    'What it finds:',
    ...fails.map((example) => caseText(example, saysOf(example), width)),
    'What it accepts:',
    ...passes.map((example) => caseText(example, [], width)),
  ]
    .join('\n\n')
    .concat('\n');
}

function exampleFacts(example: Example): object {
  const before = exampleBefore(example);
  return {
    name: example.name,
    file: exampleFile(example),
    changes: changesOf(example),
    before: before === null ? null : changesOf(before),
    story: exampleStory(example),
  };
}

/** `isms explain`: what a rule wants, why, and what it finds and accepts. */
export const explain: Command = {
  name: 'explain',
  summary: 'says what a rule wants and why, with examples of what it finds and what it accepts',
  usage: 'explain RULE [options]',
  operands: [
    {
      name: 'RULE',
      required: true,
      description:
        'the id of a rule, such as `incident/closed-requires-root-cause`; or `sections`, for the headings and placeholder words of each language',
    },
  ],
  options: [
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; its `organisation.md` says where the portal is',
    },
  ],
  run(args, world) {
    const width = Math.min(world.columns, 100);
    if (args.operands[0] === 'sections') {
      const json = args.value('format') === 'json';
      world.stdout(json ? `${visibleJson(JSON.stringify(sectionsFacts(), null, 2))}\n` : sectionsText(width));
      return Promise.resolve(0);
    }
    const rule = findRule(args.operands[0] ?? '');
    const portal = portalOf(args.value('content'), world);
    const address = portal === null ? null : `${portal}rules/${rule.id}/`;
    if (args.value('format') === 'json') {
      const { fails, passes } = rule.examples;
      const facts = {
        ...ruleFacts(rule),
        page: address,
        lists: rule.lists ?? [],
        examples: {
          fails: fails.map((example) => ({ ...exampleFacts(example), says: saysOf(example) })),
          passes: passes.map(exampleFacts),
        },
      };
      world.stdout(`${visibleJson(JSON.stringify(facts, null, 2))}\n`);
    } else {
      world.stdout(page(rule, address, width));
    }
    return Promise.resolve(0);
  },
};
