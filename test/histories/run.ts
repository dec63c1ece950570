import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { histories } from '../helpers/histories/judged.ts';
import { addingNeverFails, eachForbiddenThingFails, oneForbiddenThingFails } from '../helpers/histories/laws.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? '500');
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const folder = mkdtempSync(join(tmpdir(), 'isms-histories-'));
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
say(`${runs} histories for each law, --seed ${seed}`);
try {
  const judge = histories(folder);
  await fc.assert(addingNeverFails(judge), { numRuns: runs, seed });
  say('what is only added never fails');
  await eachForbiddenThingFails(judge);
  say('each forbidden thing fails by itself');
  await fc.assert(oneForbiddenThingFails(judge), { numRuns: runs, seed });
  say('one forbidden thing always fails');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
