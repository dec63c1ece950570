/** Loaded into a measured process by `--import`: at its end it says what the process took of memory and processor. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.ISMS_BENCH_USAGE;
if (folder !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { mebibytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(join(folder, String(process.pid)), JSON.stringify(usage));
  });
}
