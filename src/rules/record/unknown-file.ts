import { registerRule } from '../rule.ts';

const YEAR_FOLDER = /^[a-z]+\/(\d{4})\//;
const YEAR_OF_ID = /^[A-Z]+-(\d{4})-/;

export default registerRule({
  id: 'record/unknown-file',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'The content root holds records and nothing else',
  why: 'A file in the wrong place is not checked, not shown and not counted, while its author believes that it is.',
  fix: 'Move the file to `<folder>/<id>.md`, or out of the content root when it is no record.',
  *check({ content }) {
    for (const fault of content.faults) if (fault.rule === 'record/unknown-file') yield fault;
    for (const { file, folder, id } of content.held) {
      const lies = YEAR_FOLDER.exec(file)?.[1];
      const belongs = YEAR_OF_ID.exec(id)?.[1];
      // incident/filename-matches-id speaks of incidents.
      if (lies === undefined || lies === belongs || folder === 'incidents') continue;
      const year = belongs === undefined ? 'has no year in its id' : `is of ${belongs}`;
      const right = belongs === undefined ? folder : `${folder}/${belongs}`;
      yield {
        file,
        record: id,
        place: { line: 1, column: 1 },
        message: `\`${id}\` ${year}, but lies in the folder \`${lies}\``,
        fix: `move the file to \`${right}/\``,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'in the folder of another year',
        from: 'actions/ACT-2026-0003.md',
        file: 'actions/2025/ACT-2026-0003.md',
      },
      { name: 'a person in a year', from: 'people/ops-lead.md', file: 'people/2026/ops-lead.md' },
    ],
    passes: [
      { name: 'in the folder of its year', from: 'actions/ACT-2026-0003.md', file: 'actions/2026/ACT-2026-0003.md' },
      { name: 'without a folder for the year', from: 'actions/ACT-2026-0003.md' },
    ],
  },
});
