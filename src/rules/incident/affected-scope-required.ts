import { isPlaceholder } from '../../records/reading/placeholder.ts';
import type { Incident } from '../../records/types/incident.ts';
import { isSevere, isTriagedIncident } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';

/** The questions about the scope of an incident that its own impact and severity raise and `affected` leaves open. */
function openQuestions(data: Incident): readonly string[] {
  const { assets = [], services = [], data: kinds = [], clients = [], people } = data.affected ?? {};
  const named = kinds.some((text) => !isPlaceholder(text));
  const touched = people !== undefined || clients.length > 0;
  if (!named && !touched && assets.length === 0 && services.length === 0)
    return ['`affected` says nothing about systems, data, processes or people'];
  const { confidentiality } = data.impact ?? {};
  const open: string[] = [];
  if (!named && (confidentiality === 'actual' || (confidentiality === 'potential' && isSevere(data)))) {
    open.push(`\`impact.confidentiality\` is \`${confidentiality}\`, but \`affected.data\` names no kind of data`);
  }
  if (!touched && isSevere(data)) {
    open.push(
      `\`severity\` is \`${data.severity}\`, but neither \`affected.people\` nor \`affected.clients\` says who is touched`,
    );
  }
  return open;
}

export default recordRule({
  id: 'incident/affected-scope-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.25'],
  title: 'The scope of an incident answers what its impact and severity ask',
  why: 'Systems, data, processes and users are what severity and duties to notify are judged by. When confidentiality was hurt, the kind of data counts; when it is high or critical, also where it only could have been, and the number of people or the clients. A lesser incident needs no more than what it touches.',
  fix: 'Complete `affected`: kinds of data under `data`, the number of people under `people` (0 is an answer), clients under `clients`.',
  *check({ record: { data } }) {
    if (!isTriagedIncident(data)) return;
    const open = openQuestions(data);
    if (open.length > 0) yield { at: ['affected'], message: open.join('; ') };
  },
  examples: {
    fails: [
      {
        name: 'nothing at all',
        from: TRIAGED,
        set: { affected: null },
        says: '1:1 `affected` says nothing about systems, data, processes or people',
      },
      {
        name: 'somebody read something, but what',
        from: TRIAGED,
        set: { affected: { services: ['mail'] } },
        says: '15:1 `impact.confidentiality` is `actual`, but `affected.data` names no kind of data',
      },
      {
        name: 'high, and nobody counted the people',
        from: CLOSED,
        set: { 'affected.people': null, 'affected.clients': [] },
        says: '21:1 `severity` is `high`, but neither `affected.people` nor `affected.clients` says who is touched',
      },
      {
        name: 'high, and data may have been read, but what',
        from: CLOSED,
        set: { 'impact.confidentiality': 'potential', 'affected.data': [] },
        says: '21:1 `impact.confidentiality` is `potential`, but `affected.data` names no kind of data',
      },
      {
        name: 'clients alone do not say which data',
        from: TRIAGED,
        set: { affected: { clients: ['client-northwind'] } },
        says: '15:1 `impact.confidentiality` is `actual`, but `affected.data` names no kind of data',
      },
      {
        name: 'an asset alone does not say which data',
        from: TRIAGED,
        set: { affected: { assets: ['laptop-0231'] } },
        says: '15:1 `impact.confidentiality` is `actual`, but `affected.data` names no kind of data',
      },
    ],
    passes: [
      { name: 'data named, medium', from: TRIAGED },
      {
        name: 'an outage needs no kind of data',
        from: TRIAGED,
        set: { impact: { availability: 'actual' }, affected: { services: ['order portal'] } },
      },
      { name: 'high, and nobody is touched', from: CLOSED, set: { 'affected.people': 0, 'affected.clients': [] } },
      { name: 'an event needs no scope', from: 'incidents/2026/INC-2026-0009.md' },
      {
        name: 'medium, and data may have been read',
        from: TRIAGED,
        set: { 'impact.confidentiality': 'potential', affected: { services: ['mail'] } },
      },
    ],
  },
});
