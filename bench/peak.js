/** Loaded into a measured process by `--import`: at its end it says how much memory it held at most, in kilobytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.ISMS_BENCH_PEAK;
if (folder !== undefined) {
  process.on('exit', () => writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS)));
}
