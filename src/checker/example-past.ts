import { type Past, pastOf } from '../queries/past.ts';
import { heldBy, keyText } from '../records/ids.ts';
import { type Example, exampleSource } from '../rules/example.ts';
import { type Inspected, inspectSource } from './inspect.ts';

function keyOf(file: string): string {
  const key = heldBy(file);
  return key === null ? file : keyText(key);
}

/** What the register of an example was before the change that it is about; null where it is about none. */
export async function pastOfExample(example: Example, { content: now }: Inspected): Promise<Past | null> {
  if (example.before === undefined) return null;
  const was = exampleSource({ name: example.name, from: example.from, ...example.before });
  const { content } = await inspectSource(was);
  const here = new Map(exampleSource(example).files.map(({ file, bytes }) => [keyOf(file), Buffer.from(bytes)]));
  const same = was.files.filter(({ file, bytes }) => here.get(keyOf(file))?.equals(bytes)).map(({ file }) => file);
  return pastOf({ commit: 'a'.repeat(40), prefix: 'content/', held: content.held, content, same: new Set(same), now });
}
