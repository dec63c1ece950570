import { faultRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';

export default faultRule({
  id: 'record/unknown-field',
  severity: 'error',
  controls: ['7.5.2'],
  title: 'A record has only fields that are known',
  why: 'A misspelt field looks filled in and is not: no rule reads it, and no page shows it.',
  fix: 'Correct the name of the field, or move what it says into the text below.',
  examples: {
    fails: [
      {
        name: '`sevrity` for `severity`',
        from: REPORT,
        set: { sevrity: 'high' },
        says: '8:1 unknown field `sevrity`, did you mean `severity`?',
      },
      {
        name: 'inside a group of fields',
        from: REPORT,
        set: { 'reporter.chanel': 'email' },
        says: '8:3 unknown field `chanel`, did you mean `channel`?',
      },
    ],
    passes: [
      { name: 'a known field', from: REPORT, set: { severity: 'low' } },
      { name: 'a word of the same spelling in the text', from: REPORT, sections: { 'What happened': 'sevrity: high' } },
    ],
  },
});
