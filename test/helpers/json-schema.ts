import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A schema that is kept beside the tests, as it was published; behind `.gz` where it is large. */
export function keptSchema(name: string) {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/schemas', name));
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

/** The formats of texts that schemas name; those that the schema's own pattern judges are left to it. */
export const FORMATS = {
  uri: (text: string) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) && URL.canParse(text),
  'uri-reference': (text: string) => /^[A-Za-z0-9%._~!$&'()*+,;=@:/?#-]*$/.test(text) && URL.canParse(text, 'file:///'),
  'date-time': true,
  email: true,
} as const;
