import { FOLDERS } from '../../records/types/fields.ts';
import { defineFormat } from '../format.ts';
import { assessmentResults } from './oscal/assessment-results.ts';
import { OSCAL_EXAMPLE } from './oscal/example.ts';
import { planOfAction } from './oscal/poam.ts';

/** Documents of OSCAL 1.2.1 (NIST), for tools of governance and audit. */
export const oscalOut = defineFormat({
  id: 'oscal',
  direction: 'out',
  writes: 'a document of OSCAL 1.2 (NIST) as JSON, for tools of governance and audit',
  folders: FOLDERS,
  isOne: false,
  parts: [
    { id: 'assessment-results', writes: 'what a check says of each control' },
    { id: 'poam', writes: 'nonconformities, risks and actions with their milestones' },
  ],
  example: OSCAL_EXAMPLE,
  write: (handed, settings) =>
    settings.part === 'poam' ? planOfAction(handed, settings) : assessmentResults(handed, settings),
});
