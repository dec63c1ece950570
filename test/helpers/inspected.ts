import { type Inspected, type Inspection, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { type Example, exampleFile, exampleSource } from '../../src/rules/example.ts';

const known = new Map<string, Promise<Inspection>>();
/** The same by the bytes themselves, where registers share them. */
const knownBytes = new WeakMap<Uint8Array, readonly [file: string, inspection: Promise<Inspection>]>();

/** Looks at a file, and only once at the same bytes: most registers of tests differ in one file. */
export function inspectOnce(file: string, bytes: Uint8Array): Promise<Inspection> {
  const before = knownBytes.get(bytes);
  if (before?.[0] === file) return before[1];
  const key = `${file}\n${Buffer.from(bytes).toString('latin1')}`;
  const inspection = known.get(key) ?? inspect(file, bytes);
  known.set(key, inspection);
  knownBytes.set(bytes, [file, inspection]);
  return inspection;
}

/** The register of an example, as it is inspected; files that it shares with other examples are inspected once. */
export function inspectedExample(example: Example): Promise<Inspected> {
  const own = exampleFile(example);
  return inspectSource(exampleSource(example), (file, bytes) =>
    file === own ? inspect(file, bytes) : inspectOnce(file, bytes),
  );
}
