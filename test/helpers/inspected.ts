import { type Inspected, type Inspection, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { type Example, exampleFile, exampleSource } from '../../src/rules/example.ts';

const known = new Map<string, Promise<Inspection>>();

function inspectOnce(file: string, bytes: Uint8Array): Promise<Inspection> {
  const key = `${file}\n${new TextDecoder().decode(bytes)}`;
  const inspection = known.get(key) ?? inspect(file, bytes);
  known.set(key, inspection);
  return inspection;
}

/** The register of an example, as it is inspected; files that it shares with other examples are inspected once. */
export function inspectedExample(example: Example): Promise<Inspected> {
  const own = exampleFile(example);
  return inspectSource(exampleSource(example), (file, bytes) =>
    file === own ? inspect(file, bytes) : inspectOnce(file, bytes),
  );
}
