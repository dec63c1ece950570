import type { OutExample } from '../format.ts';

/** Two actions of a small register, of which one has a title that a spreadsheet would calculate. */
export const EXAMPLE: Omit<OutExample, 'written'> = {
  organisation: 'Fenwick Analytics',
  registers: [
    {
      folder: 'actions',
      title: 'Actions',
      columns: ['id', 'title', 'status', 'done', 'text', 'file'],
      records: [
        {
          file: 'actions/ACT-2026-0001.md',
          data: { id: 'ACT-2026-0001', title: '=1+1, or the "lock"', status: 'open', done: true },
          text: 'Two\nlines.',
        },
        {
          file: 'actions/ACT-2026-0002.md',
          data: { id: 'ACT-2026-0002', title: 'Pool', status: 'done' },
          text: '',
        },
      ],
    },
  ],
};
