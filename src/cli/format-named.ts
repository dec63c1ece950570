import { nearest } from '../records/shape.ts';
import { BadUsage } from './command.ts';

/**
 * The format of another tool that was named.
 * @param does what the command does with it, as it stands in front of their names: `reads`
 * @throws {BadUsage} for a name that none has
 */
export function formatNamed<Known extends { readonly id: string }>(
  formats: readonly Known[],
  name = '',
  { command, does }: { readonly command: string; readonly does: string },
): Known {
  const format = formats.find(({ id }) => id === name);
  if (format !== undefined) return format;
  const ids = formats.map(({ id }) => id);
  const near = nearest(name, ids);
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(
    `\`isms ${command}\` does not know the format \`${name}\`${guess}`,
    `it ${does} ${ids.map((id) => `\`${id}\``).join(', ')}`,
  );
}
