/** Writes anew what is made from the schemas and committed. Run it by `npm run generate` after a schema has changed. */
import { writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../src/checker/report-schema.ts';

const file = new URL('../src/checker/report.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
