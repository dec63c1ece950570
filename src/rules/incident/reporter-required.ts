import { reportersOf } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { REPORTER_WORDS } from '../../records/types/incident.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

function isWord(who: string | undefined): boolean {
  return REPORTER_WORDS.some((word) => word === who);
}

export default recordRule({
  id: 'incident/reporter-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.6.8'],
  title: 'A report says who reported it, by role or as `anonymous`',
  why: 'Somebody has to be asked and told what became of it. Nobody is named: a role is enough, and `anonymous`, `external` and `unknown` are full answers.',
  fix: 'Add `reporter:` with `who:`, such as `reporter: { who: ops-lead, channel: email }`; who wants to stay unnamed is `anonymous`.',
  *check({ record: { data } }) {
    const who = reportersOf(data);
    if (who.length === 0) yield { at: ['reporter', 'who'], message: '`reporter.who` is missing' };
    for (const one of who) {
      if (isWord(one) || !isUnanswered(one)) continue;
      yield { at: ['reporter', 'who'], message: `\`reporter.who\` is ${quoted(one)}, which names nobody` };
    }
  },
  examples: {
    fails: [
      { name: 'no reporter', from: REPORTED, set: { reporter: null }, says: '1:1 `reporter.who` is missing' },
      {
        name: 'only the channel',
        from: REPORTED,
        set: { 'reporter.who': null },
        says: '5:1 `reporter.who` is missing',
      },
      {
        name: 'a placeholder',
        from: REPORTED,
        set: { 'reporter.who': 'TBD' },
        says: '6:3 `reporter.who` is `TBD`, which names nobody',
      },
    ],
    passes: [
      { name: 'anonymous', from: REPORTED },
      { name: 'two people', from: REPORTED, set: { 'reporter.who': ['ops-lead', 'it-admin'] } },
      { name: 'a role', from: REPORTED, set: { 'reporter.who': 'ops-lead' } },
      { name: 'nobody knows any more', from: REPORTED, set: { 'reporter.who': 'unknown' } },
    ],
  },
});
