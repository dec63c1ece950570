import { defineFormat } from './format.ts';
import { EXAMPLE } from './slack/example.ts';
import { readExport } from './slack/export.ts';
import { peopleOf } from './slack/people.ts';
import { threadsOf } from './slack/threads.ts';
import { summed } from './table/reports.ts';

/** Channels of Slack, as its export holds them. */
export const slack = defineFormat({
  id: 'slack',
  direction: 'in',
  from: 'Slack',
  reads: 'an export of Slack, the ZIP file or the folder of it, or the folder of one channel; a thread is one report',
  options: [],
  example: EXAMPLE,
  async read(files, settings) {
    const { users, channels, refused, ignored } = await readExport(files);
    const people = peopleOf(users, [...channels.values()].flat());
    const threads = [...channels].map(([name, messages]) => threadsOf(name, messages, people, settings));
    return {
      reports: threads.flatMap(({ reports }) => reports),
      refused: [...refused, ...threads.flatMap((one) => one.refused)],
      ignored: summed([
        {
          what: 'messages that Slack wrote by itself',
          count: threads.reduce((sum, { byItself }) => sum + byItself, 0),
        },
        ...ignored,
      ]),
    };
  },
});
