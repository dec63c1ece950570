import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { unanswered } from '../wording.ts';

const ACTION = 'actions/ACT-2026-0003.md';

export default recordRule({
  id: 'action/completed-needs-evidence',
  of: 'actions',
  severity: 'error',
  controls: ['10.2', '7.5.3'],
  title: 'A finished action shows when it was done and what proves it',
  why: 'An auditor believes what can be shown: a checklist, a setting, a report, or where they are kept. A verified action also shows who checked it, when, and what the check found.',
  fix: 'Write the day after `doneOn:` and after `doneEvidence:` what shows it or where it is kept; for `verified` fill in `verification` too. Or set `status` back to `open`.',
  *check({ record: { data } }) {
    const { status, doneOn, doneEvidence, verification } = data;
    if (status !== 'done' && status !== 'verified') return;
    const asked = Object.entries({
      doneOn,
      doneEvidence,
      ...(status === 'verified'
        ? {
            'verification.at': verification?.at,
            'verification.by': verification?.by,
            'verification.result': verification?.result,
          }
        : {}),
    });
    const open = asked.filter(([, text]) => isUnanswered(text));
    if (open.length > 0)
      yield { at: ['status'], message: `\`status\` is \`${status}\`, but ${unanswered(Object.fromEntries(open))}` };
  },
  examples: {
    fails: [
      {
        name: 'done, nothing shows it',
        from: ACTION,
        set: { status: 'done', doneEvidence: null },
        says: '11:1 `status` is `done`, but `doneEvidence` is missing',
      },
      {
        name: 'done, with a placeholder',
        from: ACTION,
        set: { status: 'done', doneEvidence: 'n/a' },
        says: '11:1 `status` is `done`, but `doneEvidence` only says `n/a`',
      },
      {
        name: 'done, nobody knows when',
        from: ACTION,
        set: { status: 'done', doneOn: null },
        says: '11:1 `status` is `done`, but `doneOn` is missing',
      },
      {
        name: 'verified by nobody',
        from: ACTION,
        set: { 'verification.by': null },
        says: '11:1 `status` is `verified`, but `verification.by` is missing',
      },
      {
        name: 'verified on no day',
        from: ACTION,
        set: { 'verification.at': null },
        says: '11:1 `status` is `verified`, but `verification.at` is missing',
      },
      {
        name: 'verified, and nobody knows with which result',
        from: ACTION,
        set: { 'verification.result': 'tbd' },
        says: '11:1 `status` is `verified`, but `verification.result` only says `tbd`',
      },

      {
        name: 'verified, says the status alone',
        from: ACTION,
        set: { verification: null },
        says: '11:1 `status` is `verified`, but `verification.at`, `verification.by` and `verification.result` are missing',
      },
    ],
    passes: [
      { name: 'verified, with all of it', from: ACTION },
      { name: 'done, not verified yet', from: ACTION, set: { status: 'done', verification: null } },
      {
        name: 'still open',
        from: ACTION,
        set: { status: 'open', doneOn: null, doneEvidence: null, verification: null },
      },
    ],
  },
});
