import { visibleJson } from '../checker/escape.ts';
import { linesOf } from '../checker/reporters/layout.ts';
import { rules as all } from '../rules/index.ts';
import { areaOf, isFixed, type Rule } from '../rules/rule.ts';
import { counted } from '../rules/wording.ts';
import type { Command } from './command.ts';
import { ruleFacts } from './rule-facts.ts';

/** `warning` and a blank. */
const WEIGHT = 9;

function listing(area: string, rules: readonly Rule[], width: number): string {
  const lines = rules.flatMap((rule) => {
    const { id, severity, title } = rule;
    const words = linesOf(title, width - 2 - WEIGHT - 2).map((line) => `${' '.repeat(2 + WEIGHT + 2)}${line}`);
    return [`  ${severity.padEnd(WEIGHT)}${isFixed(rule) ? '* ' : '  '}${id}`, ...words];
  });
  return [area, ...lines].join('\n');
}

/** `isms rules`: lists what is asked of records. */
export const rules: Command = {
  name: 'rules',
  summary: 'lists every rule: what records are asked for',
  usage: 'rules [--format json]',
  options: [
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
  ],
  run(args, world) {
    if (args.value('format') === 'json') {
      world.stdout(`${visibleJson(JSON.stringify(all.map(ruleFacts), null, 2))}\n`);
      return Promise.resolve(0);
    }
    const width = Math.min(world.columns, 100);
    const areas = [...Map.groupBy(all, ({ id }) => areaOf(id))].map(([area, found]) => listing(area, found, width));
    const end = `${counted(all.length, 'rule')}. Those with * protect the record itself or follow from law: an organisation can neither change their weight nor waive them.\n\`isms explain RULE\` says more about one.`;
    world.stdout(`${[...areas, linesOf(end, width).join('\n')].join('\n\n')}\n`);
    return Promise.resolve(0);
  },
};
