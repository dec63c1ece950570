import { columns, wrap } from '../checker/reporters/layout.ts';
import type { Command, Option } from './command.ts';

function optionName({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function optionText({ description, choices = [], repeatable }: Option): string {
  const allowed = choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  return `${description}${allowed}${repeatable === true ? '; may be repeated' : ''}`;
}

/** What `isms help` prints. */
export function overview(all: readonly Command[], version: string, width: number): string {
  const intro = `isms ${version}: keeps the records of incident management (ISO/IEC 27001) in this folder, checks them and publishes them.`;
  return [
    wrap(intro, width),
    'Usage: isms COMMAND [options]',
    columns(
      all.map(({ name, summary }) => [name, summary]),
      width,
    ),
    wrap('`isms COMMAND --help` says more about one of them. Most people start with `isms check`.', width),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What `isms COMMAND --help` prints. */
export function helpOf({ usage, summary, operands = [], options, details }: Command, width: number): string {
  const rows = [
    ...operands.map(({ name, description }): [string, string] => [name, description]),
    ...options.map((option): [string, string] => [optionName(option), optionText(option)]),
    ['--help', 'shows this'] as const,
  ];
  const paragraphs = (details ?? '').split('\n\n').filter((text) => text !== '');
  return [
    `Usage: isms ${usage}`,
    wrap(`Does: ${summary}.`, width),
    columns(rows, width),
    ...paragraphs.map((text) => wrap(text, width)),
  ]
    .join('\n\n')
    .concat('\n');
}
