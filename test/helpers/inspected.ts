import { type Inspected, type Inspection, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';

const known = new Map<string, Promise<Inspection>>();

function inspectOnce(file: string, bytes: Uint8Array): Promise<Inspection> {
  const key = `${file}\n${new TextDecoder().decode(bytes)}`;
  const inspection = known.get(key) ?? inspect(file, bytes);
  known.set(key, inspection);
  return inspection;
}

/** The register of an example, as it is inspected; files that examples share are inspected once. */
export function inspectedExample(example: Example): Promise<Inspected> {
  return inspectSource(exampleSource(example), inspectOnce);
}
