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
      { name: '`sevrity` for `severity`', from: REPORT, set: { sevrity: 'high' } },
      { name: 'inside a group of fields', from: REPORT, set: { 'reporter.chanel': 'email' } },
    ],
    passes: [
      { name: 'a known field', from: REPORT, set: { severity: 'low' } },
      { name: 'a word of the same spelling in the text', from: REPORT, sections: { 'What happened': 'sevrity: high' } },
    ],
  },
});
