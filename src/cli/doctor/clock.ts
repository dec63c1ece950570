import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { Check } from './check.ts';
import { contentFile } from './ground.ts';

/** Whether time passes: a pinned clock belongs to a sample only. */
export const clock: Check = {
  id: 'clock',
  title: 'Time passes: no clock is pinned, unless all of it is a sample',
  *look({ settings, content }) {
    if (settings.clock === undefined || settings.sample === true) return;
    yield {
      message: `\`clock\` is pinned to \`${String(settings.clock)}\`, so no deadline would ever pass`,
      fix: 'take the line `clock:` out',
      file: contentFile({ content }, ORGANISATION_FILE),
    };
  },
};
