import { epoch } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

const DEVICE =
  '(?:it|laptops?|notebooks?|computers?|pcs?|servers?|machines?|devices?|workstations?|hosts?|systems?|vms?|phones?|telephones?|tablets?)';
/** Up to four words. */
const FEW = String.raw`(?:\s+\S+){0,4}?`;

/** What loses what is in memory, on the disk or in the logs. */
const ALTERING: readonly RegExp[] = [
  String.raw`\b(?:re-?boot|power[- ]?cycl)(?:s|e|ed|ing)?\b`,
  String.raw`\bre-?start\w*${FEW}\s+${DEVICE}\b`,
  String.raw`\b(?:switch|turn|power|shut)\w*\s+(?:off|down)${FEW}\s+${DEVICE}\b`,
  String.raw`\b(?:switch|turn|power|shut)\w*(?:\s+\S+){0,2}?\s+${DEVICE}\s+(?:off|down)\b`,
  String.raw`\b${DEVICE}\s+(?:was|were|has been|have been)${FEW}\s+(?:re-?started|shut down|(?:powered|switched|turned) off)\b`,
  String.raw`\b(?:re-?imag|re-?install|re-?format)\w*${FEW}\s+${DEVICE}\b`,
  String.raw`\b(?:delet|clear|eras|purg|wip|overwr|remov|empti|truncat)\w*${FEW}\s+\S*(?:logs?|logfiles?|journals?|histor(?:y|ies))\b`,
  String.raw`\blogs?\s+(?:was|were|has been|have been)${FEW}\s+(?:deleted|cleared|erased|purged|wiped|overwritten)\b`,
].map((pattern) => new RegExp(pattern, 'i'));

const HARMLESS =
  /\b(?:not|never|no|nobody|without|instead of|rather than|avoid\w*|told|asked|forb\w+)\b|n['’]t\b|\bon\s*$|\bswitched on\b|\bturned on\b|\bpowered on\b/i;

/** What an action says was done that changes evidence; null when nothing, or when it says that it was not done. */
function alteringPart(action: string): string | null {
  for (const clause of action.split(/[.;:,]\s|\s(?:but|and then)\s/)) {
    if (!HARMLESS.test(clause) && ALTERING.some((pattern) => pattern.test(clause))) return clause;
  }
  return null;
}

/** The moment at which the first item of evidence was secured. */
function firstCapture({
  evidence,
}: Incident): { readonly id: string; readonly at: string; readonly time: number } | null {
  const captures = evidence.flatMap(({ id, collectedAt: at }) => {
    const time = epoch(at);
    return at === undefined || time === null ? [] : [{ id, at, time }];
  });
  return captures.sort((a, b) => a.time - b.time)[0] ?? null;
}

const SERVER = {
  category: 'intrusion-attempt',
  'timeline[1].action': 'Restarted the file server.',
};

export default recordRule({
  id: 'evidence/altering-action',
  of: 'incidents',
  severity: 'warning',
  controls: ['A.5.28'],
  title: 'Nothing is restarted, set up anew or deleted from a log before evidence is secured',
  why: 'A restart loses what is in memory, and a log that was cleared is gone. This rule looks for such words, in English, in entries of the timeline that lie before the first evidence, so it can be wrong; that is why it only warns. A remote wipe of a lost device is no such action: there the data must go first. What cannot be undone is worth a line in the lessons.',
  fix: 'Check whether the entry is right and its time too. If it is, say under `## Lessons learned` what was lost by it and how it goes next time: first the copy of the log, then the restart.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    const capture = firstCapture(data);
    if (capture === null) return;
    for (const [index, { at, action = '' }] of data.timeline.entries()) {
      const time = epoch(at);
      if (time === null || time >= capture.time) continue;
      const said = alteringPart(action);
      if (said === null) continue;
      yield {
        at: ['timeline', index, 'action'],
        message: `entry ${index + 1} of \`timeline\` says ${quoted(said)} at \`${at}\`, before the first evidence ${quoted(capture.id)} was secured at \`${capture.at}\``,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a server restarted first',
        from: CLOSED,
        set: SERVER,
        says: '61:5 entry 2 of `timeline` says `Restarted the file server.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'a reboot',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Rebooted, no change.' },
        says: '61:5 entry 2 of `timeline` says `Rebooted` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'logs overwritten',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Overwrote the web-server-logs.' },
        says: '61:5 entry 2 of `timeline` says `Overwrote the web-server-logs.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'a server that was restarted',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Both servers were then restarted.' },
        says: '61:5 entry 2 of `timeline` says `Both servers were then restarted.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'shut down',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Shut down all three hosts at once.' },
        says: '61:5 entry 2 of `timeline` says `Shut down all three hosts at once.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'switched off',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Switched the laptop off.' },
        says: '61:5 entry 2 of `timeline` says `Switched the laptop off.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'set up anew',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Reinstalled both workstations.' },
        says: '61:5 entry 2 of `timeline` says `Reinstalled both workstations.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'a log cleared',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Cleared the event log, which was full.' },
        says: '61:5 entry 2 of `timeline` says `Cleared the event log` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'logs deleted',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Old logs were deleted to make room.' },
        says: '61:5 entry 2 of `timeline` says `Old logs were deleted to make room.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },

      {
        name: 'told nobody, but restarted',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Told nobody but restarted the file server.' },
        says: '61:5 entry 2 of `timeline` says `restarted the file server.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'not at first, and then after all',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].action': 'Did not wait and then rebooted.' },
        says: '61:5 entry 2 of `timeline` says `rebooted.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
      {
        name: 'before the only evidence of which the time is known',
        from: CLOSED,
        set: {
          ...SERVER,
          'evidence[1]': { id: 'log', description: 'Log' },
          'evidence[2]': { id: 'image', description: 'Image', collectedAt: '2026-03-02T08:00' },
        },
        says: '61:5 entry 2 of `timeline` says `Restarted the file server.` at `2026-03-02T09:20+01:00`, before the first evidence `wipe-receipt` was secured at `2026-03-02T09:45+01:00`',
      },
    ],
    passes: [
      { name: 'a remote wipe of a lost device', from: CLOSED },
      {
        name: 'restarted once the evidence was secured, in the same minute',
        from: CLOSED,
        set: { ...SERVER, 'evidence[0].collectedAt': '2026-03-02T09:20+01:00' },
      },
      {
        name: 'left on',
        from: CLOSED,
        set: { 'timeline[1].action': 'Took the laptop off the network and left it on.' },
      },
      {
        name: 'not restarted',
        from: CLOSED,
        set: { 'timeline[1].action': 'Did not restart the server, so that memory can be read.' },
      },
      { name: 'a service switched off', from: CLOSED, set: { 'timeline[1].action': 'Switched the PDF export off.' } },
      {
        name: 'a log read',
        from: CLOSED,
        set: { 'timeline[1].action': 'Read the sign-in log and removed the forwarding rule.' },
      },
      {
        name: 'a password reset',
        from: CLOSED,
        set: { 'timeline[1].action': 'Reset the password and ended all sessions.' },
      },
      { name: 'no evidence at all is another rule', from: CLOSED, set: { ...SERVER, evidence: [] } },
      { name: 'not assessed yet', from: CLOSED, set: { ...SERVER, status: 'reported' } },

      {
        name: 'restarted after the first evidence, which is listed last',
        from: CLOSED,
        set: {
          ...SERVER,
          'evidence[1]': { id: 'log', description: 'Log', collectedAt: '2026-03-02T09:10+01:00' },
        },
      },
      {
        name: 'restarted at a time of which nobody knows the zone',
        from: CLOSED,
        set: { ...SERVER, 'timeline[1].at': '2026-03-02T09:20' },
      },
    ],
  },
});
