import type { Content } from '../../records/content.ts';
import type { Organisation } from '../../records/types/index.ts';

/** The settings without which no clock can be told. */
const NEEDED = [
  'timezone',
  'calendar',
  'entity',
  'thresholds',
  'clock',
  'startedOn',
] as const satisfies readonly (keyof Organisation)[];

/** Why clocks can not be told, or not all of them: records and settings that could not be read, a sentence each. */
export function unjudged(content: Content): readonly string[] {
  const read = new Set(content.all.map(({ file }) => file));
  const lost = content.held
    .filter(({ folder, file }) => (folder === 'incidents' || folder === 'obligations') && !read.has(file))
    .map(({ file }) => `\`${file}\` can not be read, so its clocks are not known; \`isms check\` says why`);
  const doubtful = NEEDED.filter((name) => content.doubtful(name)).map(
    (name) => `\`${name}\` in \`organisation.md\` can not be read, so no clock is certain; \`isms check\` says why`,
  );
  return [...lost, ...doubtful];
}
