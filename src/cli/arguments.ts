import { parseArgs } from 'node:util';
import { nearest } from '../records/shape.ts';
import { type Arguments, BadUsage, type Command, type Option } from './command.ts';

function unknownOption(given: string, { name, options }: Command): never {
  const near = nearest(
    given,
    options.map((option) => option.name),
  );
  const guess = near === undefined ? '' : `, did you mean \`--${near}\`?`;
  throw new BadUsage(
    `\`isms ${name}\` has no option \`--${given}\`${guess}`,
    `\`isms ${name} --help\` lists its options`,
  );
}

function checkValue({ name, value: hint, choices }: Option, value: string | undefined, inline: boolean): string {
  if (hint === undefined) {
    if (value !== undefined)
      throw new BadUsage(`\`--${name}\` takes no value, but was given \`${value}\``, `write \`--${name}\` alone`);
    return '';
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    throw new BadUsage(`\`--${name}\` needs a value`, `write \`--${name} ${hint}\``);
  }
  if (choices !== undefined && !choices.includes(value)) {
    throw new BadUsage(
      `\`--${name}\` can not be \`${value}\``,
      `use one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`,
    );
  }
  return value;
}

/**
 * Reads what was typed behind a command.
 * @throws {BadUsage} for an unknown option, a value that is missing or too many, and operands that do not fit
 */
export function readArguments(typed: readonly string[], command: Command): Arguments {
  const { name, options, operands: wanted = [] } = command;
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map((option) => [option.name, { type: option.value === undefined ? 'boolean' : 'string' }]),
    ),
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find((known) => known.name === token.name && token.rawName.startsWith('--'));
    if (option === undefined) return unknownOption(token.name, command);
    const values = given.get(option.name) ?? [];
    if (values.length > 0 && option.repeatable !== true) {
      throw new BadUsage(`\`--${option.name}\` was given twice`, 'give it once');
    }
    given.set(option.name, [...values, checkValue(option, token.value, token.inlineValue === true)]);
  }
  const missing = wanted.find((operand, at) => operand.required && operands[at] === undefined);
  if (missing !== undefined)
    throw new BadUsage(
      `\`isms ${name}\` needs ${missing.name}: ${missing.description}`,
      `write \`isms ${command.usage}\``,
    );
  const extra = wanted.at(-1)?.repeatable === true ? undefined : operands[wanted.length];
  if (extra !== undefined)
    throw new BadUsage(
      `\`isms ${name}\` does not know what to do with \`${extra}\``,
      `write \`isms ${command.usage}\``,
    );
  return {
    operands,
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
    flag: (option) => given.has(option),
  };
}
