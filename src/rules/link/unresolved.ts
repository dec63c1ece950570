import { ISO_CONTROLS } from '../../controls/catalogue.ts';
import type { Content } from '../../records/content.ts';
import { isProvisional } from '../../records/ids.ts';
import { nearestAmong } from '../../records/nearest.ts';
import { placesNamed } from '../../records/reading/places.ts';
import type { OrganisationEntry } from '../../records/reading/settings.ts';
import { type LinkTarget, linkTarget, pagePart, renumberedIn } from '../../records/reading/text-links.ts';
import type { Marked } from '../../records/references.ts';
import type { Folder } from '../../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { danglingOf, type GoneTargets, goneTargets } from '../gone-targets.ts';
import { asked, type Finding, type RuleContext, registerRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';
const POLICY = 'policies/incident-management.md';

/** References of one record for which something near is sought. */
const MOST_GUESSES = 20;

/** Answers what was probably meant: the id in a path, the id that replaced a provisional one, or one spelt nearly so. */
function guesser(content: Content): (marked: Marked, near: boolean) => string | undefined {
  let renumbered: ReadonlyMap<string, string> | null = null;
  const byTarget = new Map<string, (word: string) => string | undefined>();
  const nearestOf = ({ references = [], words = [] }: Marked['meta']): ((word: string) => string | undefined) => {
    const key = [...references, ...words].join(' ');
    const idsIn = (folder: Folder): readonly string[] =>
      content.held.filter((held) => held.folder === folder).map(({ id }) => id);
    const known = byTarget.get(key) ?? nearestAmong([...references.flatMap(idsIn), ...words]);
    byTarget.set(key, known);
    return known;
  };
  return ({ value, meta }, near) => {
    const folders = meta.references ?? [];
    const bare = value.slice(value.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
    if (bare !== value && folders.some((folder) => content.holds(folder, bare))) return bare;
    renumbered ??= new Map(
      [...content.of('training'), ...content.of('incidents')].flatMap(({ id, data: { formerId } }) =>
        formerId === undefined ? [] : [[formerId, id] as const],
      ),
    );
    const now = renumbered.get(value);
    if (now !== undefined) return now;
    return near ? nearestOf(meta)(value) : undefined;
  };
}

/** Links in the texts of records that lead nowhere: to a record, a page or a heading that is not there. */
function* deadTextLinks({ content, catalogue, only }: RuleContext, gone: GoneTargets): Generator<Finding> {
  const isRule = (id: string): boolean => catalogue.some((known) => known === id);
  const places = placesOfTexts();
  const renumbered = renumberedIn(content);
  for (const subject of asked([content.organisation, ...content.all], { only })) {
    for (const link of subject.sections.links) {
      const { url, line, column } = link;
      const target = linkTarget(content, subject.file, url, isRule, (id) => ISO_CONTROLS.has(id), renumbered);
      const said = deadEnd(content, subject, url, target, places);
      if (said === null || gone.ofLink(subject, link) !== undefined) continue;
      const severity = isFresh(subject) ? ({ severity: 'warning' } as const) : {};
      const fix =
        'correct the address: `../policies/NAME.md` for a record, `#root-cause` for a heading of the same text; or take the link out';
      yield { on: subject, inBody: { line, column }, message: said, fix, ...severity };
    }
  }
}

type Headings = AnyEntry['sections']['headings'];

/** Answers places in texts; the headings of each text are read for it once. */
function placesOfTexts(): (place: string, headings: Headings) => string | null {
  const known = new Map<Headings, (place: string) => string | null>();
  return (place, headings) => {
    const named = known.get(headings) ?? placesNamed(headings);
    known.set(headings, named);
    return named(place);
  };
}

/** Why a link leads nowhere; null when it leads somewhere, or into a record that can not be read. */
function deadEnd(
  content: Content,
  subject: AnyEntry | OrganisationEntry,
  url: string,
  target: LinkTarget,
  placeNamed: ReturnType<typeof placesOfTexts>,
): string | null {
  if (target.kind === 'none') return `a link goes to ${quoted(url)}, and there is no such record or page`;
  if (target.kind === 'page' || target.place === '') return null;
  const there = target.kind === 'own' ? subject : content.get(target.folder, target.id);
  if (there === undefined || pagePart(target.place) !== null) return null;
  if (placeNamed(target.place, there.sections.headings) !== null) return null;
  return target.kind === 'own'
    ? `a link goes to ${quoted(url)}, and this text has no such heading`
    : `a link goes to ${quoted(url)}, and that text has no such heading`;
}

/** Whether it came from somebody who need not know our ids: a report that nobody has assessed, a training record without a number. */
function isFresh(subject: AnyEntry | OrganisationEntry): boolean {
  if (!('type' in subject)) return false;
  return subject.type === 'training'
    ? isProvisional(subject.id)
    : subject.type === 'incidents' && subject.data.status === 'reported';
}

export default registerRule({
  id: 'link/unresolved',
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['7.5.3'],
  title: 'Every reference leads to a record',
  why: 'A reference to nothing breaks the chain from the incident to its action, its evidence or the person who answers for it. In a report that nobody has assessed yet it is a warning, and so it is in a training record with a provisional id, as the portal makes it: who hands it in need not know our ids.',
  fix: 'Write the id of a record that exists, or make that record with `npx isms new`.',
  *check(context) {
    const { content } = context;
    // Of what stood there before a change and is gone, `link/deleted-target` speaks.
    const gone = goneTargets(context);
    yield* deadTextLinks(context, gone);
    const guess = guesser(content);
    for (const subject of asked([content.organisation, ...content.all], context)) {
      for (const [number, marked] of danglingOf(context, subject).entries()) {
        if (gone.ofField(marked) !== undefined) continue;
        const { at, value, meta } = marked;
        const near = guess(marked, number < MOST_GUESSES);
        const nouns = (meta.references ?? []).map((folder) => recordTypes[folder].noun);
        const wanted = nouns.length > 3 ? 'record' : nouns.join(' or ');
        yield {
          on: subject,
          at,
          message: `there is no ${wanted} ${quoted(value)}${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
          ...(near === undefined ? {} : { fix: `write \`${near}\`, if that is what you mean` }),
          ...(isFresh(subject) ? { severity: 'warning' } : {}),
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'an action that does not exist',
        from: CLOSED,
        set: { 'links.actions': ['ACT-2026-0099'] },
        says: '130:7 there is no corrective action `ACT-2026-0099`; did you mean `ACT-2026-0003`?',
      },
      {
        name: 'a person spelt otherwise',
        from: CLOSED,
        set: { owner: 'isms-maneger' },
        says: '52:1 there is no person `isms-maneger`; did you mean `isms-manager`?',
      },
      {
        name: 'a path instead of the id',
        from: CLOSED,
        set: { 'links.actions': ['actions/ACT-2026-0003.md'] },
        says: '130:7 there is no corrective action `actions/ACT-2026-0003.md`; did you mean `ACT-2026-0003`?',
      },
      {
        name: 'somebody unknown in the timeline',
        from: CLOSED,
        set: { 'timeline[1].by': 'night-shift' },
        says: '59:5 there is no person or contact `night-shift`',
      },
      {
        name: 'a related incident that does not exist, in a group',
        from: CLOSED,
        set: { 'links.related': [{ id: 'INC-2026-0999', as: 'follow-up-of' }] },
        says: '136:7 there is no record `INC-2026-0999`; did you mean `INC-2026-0009`?',
      },
      {
        name: 'in a fresh report, as a warning',
        from: REPORT,
        set: { 'reporter.who': 'my-team-lead' },
        says: '6:3 there is no person or contact `my-team-lead`',
      },
      {
        name: 'in a training record, and as a warning in one that was handed in and has no number yet',
        from: 'training/TRN-2026-0001.md',
        set: { 'attendees[4].person': 'op-lead' },
        files: {
          'training/TRN-2026-P3K9QZ7.md': {
            from: 'training/TRN-2026-0001.md',
            set: { id: 'TRN-2026-P3K9QZ7', attendees: [{ person: 'op-lead', completedOn: '2026-11-20' }] },
          },
        },
        says: [
          '25:5 there is no person `op-lead`; did you mean `ops-lead`?',
          'training/TRN-2026-P3K9QZ7.md:13:5 there is no person `op-lead`; did you mean `ops-lead`?',
        ],
      },
      {
        name: 'a link in a text to a record that does not exist',
        from: POLICY,
        body: 'See [the lost laptop](../incidents/2026/INC-2026-0999.md).',
        says: '25:5 a link goes to `../incidents/2026/INC-2026-0999.md`, and there is no such record or page',
      },
      {
        name: 'a link to a page that does not exist',
        from: POLICY,
        body: 'See [it](/policies/nowhere/).',
        says: '25:5 a link goes to `/policies/nowhere/`, and there is no such record or page',
      },
      {
        name: 'a link to a heading that does not exist',
        from: POLICY,
        body: 'See [Scope](#scope).\n\n## Duties\n\nAll.',
        says: '25:5 a link goes to `#scope`, and this text has no such heading',
      },
      {
        name: 'a role that nobody has',
        from: 'organisation.md',
        set: { 'roles.deputy': 'nobody' },
        says: '24:3 there is no person `nobody`',
      },
      {
        name: 'the provisional id of an incident that has its number, and that of a training',
        from: CLOSED,
        set: { 'links.related': ['INC-2026-P3K9QZ7', 'TRN-2026-P3K9QZ7'] },
        files: {
          'incidents/2026/INC-2026-0009.md': {
            from: 'incidents/2026/INC-2026-0009.md',
            set: { formerId: 'INC-2026-P3K9QZ7' },
          },
          'training/TRN-2026-0001.md': { from: 'training/TRN-2026-0001.md', set: { formerId: 'TRN-2026-P3K9QZ7' } },
        },
        says: [
          '136:7 there is no record `INC-2026-P3K9QZ7`; did you mean `INC-2026-0009`?',
          '137:7 there is no record `TRN-2026-P3K9QZ7`; did you mean `TRN-2026-0001`?',
        ],
      },
      {
        name: 'a path to a record of another type than the field takes',
        from: CLOSED,
        set: { 'links.actions': ['risks/RSK-0002.md'] },
        says: '130:7 there is no corrective action `risks/RSK-0002.md`',
      },
      {
        name: 'a page in place of the id',
        from: CLOSED,
        set: { 'links.related': ['incidents/INC-2026-0009.mdx', 'INC-2026-0009.md.txt'] },
        says: [
          '136:7 there is no record `incidents/INC-2026-0009.mdx`; did you mean `INC-2026-0009`?',
          '137:7 there is no record `INC-2026-0009.md.txt`',
        ],
      },
      {
        name: 'more than twenty: nothing near is sought for the last',
        from: CLOSED,
        set: { 'links.actions': Array.from({ length: 21 }, () => 'ACT-2026-0004') },
        says: [
          '130:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '131:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '132:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '133:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '134:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '135:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '136:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '137:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '138:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '139:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '140:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '141:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '142:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '143:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '144:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '145:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '146:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '147:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '148:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '149:7 there is no corrective action `ACT-2026-0004`; did you mean `ACT-2026-0003`?',
          '150:7 there is no corrective action `ACT-2026-0004`',
        ],
      },
      {
        name: 'a link in a fresh report, as a warning',
        from: REPORT,
        body: '## What happened\n\nSee [it](/policies/nowhere/).',
        says: '12:5 a link goes to `/policies/nowhere/`, and there is no such record or page',
      },
      {
        name: 'a link to a heading that another record does not have',
        from: POLICY,
        body: 'See [it](../incidents/2026/INC-2026-0007.md#scope).\n\n## Scope\n\nAll.',
        says: '25:5 a link goes to `../incidents/2026/INC-2026-0007.md#scope`, and that text has no such heading',
      },
      {
        name: 'a link to a rule that does not exist',
        from: POLICY,
        body: 'See [it](/rules/link/nowhere/).',
        says: '25:5 a link goes to `/rules/link/nowhere/`, and there is no such record or page',
      },
    ],
    passes: [
      {
        name: 'a person who went with this change, of which another rule speaks',
        from: CLOSED,
        set: { owner: 'second-admin' },
        files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } },
        before: {
          files: {
            'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } },
            'people/second-admin.md': { from: 'people/it-admin.md', set: { id: 'second-admin' } },
          },
        },
      },
      { name: 'an action that exists', from: CLOSED },
      { name: 'a link to a heading of the text', from: POLICY, body: 'See [Scope](#scope).\n\n## Scope\n\nAll.' },
      {
        name: 'links to a record and a place in it, by its file, its id and its page',
        from: POLICY,
        body: '[a](../incidents/2026/INC-2026-0007.md#root-cause) [b](INC-2026-0007) [c](/incidents/INC-2026-0007/) [d](../incidents/INC-2026-0007.md)',
      },
      {
        name: 'links to pages of the portal',
        from: POLICY,
        body: '[a](/report/) [b](/rules/link/self/) [c](/controls/A.5.24/)',
      },
      { name: 'a report without a name', from: REPORT, set: { 'reporter.who': 'anonymous' } },
      { name: 'a step that a contact took', from: CLOSED, set: { 'timeline[1].by': 'client-northwind' } },
      { name: 'a step that somebody outside took', from: CLOSED, set: { 'timeline[1].by': 'external' } },
      {
        name: 'a related incident, and how it is tied',
        from: CLOSED,
        set: { 'links.related': ['RSK-0002', { id: 'INC-2026-0009', as: 'caused-by' }] },
      },
      { name: 'a report by a client', from: REPORT, set: { 'reporter.who': 'client-northwind' } },
      { name: 'evidence handed to a contact', from: CLOSED, set: { 'evidence[0].custody[0].to': 'client-northwind' } },
      {
        name: 'a record that can not be read still holds its id',
        from: CLOSED,
        files: { 'actions/ACT-2026-0003.md': 'not a record\n' },
      },
      {
        name: 'links to parts of the page of a record that are no headings of its text',
        from: POLICY,
        body: '[a](../incidents/2026/INC-2026-0007.md#timeline) [b](INC-2026-0007#evidence) [c](#links)',
      },
      {
        name: 'a link to a heading of a record that can not be read',
        from: POLICY,
        body: '[a](../actions/ACT-2026-0003.md#scope)',
        files: { 'actions/ACT-2026-0003.md': 'not a record\n' },
      },
      {
        name: 'a link to a part of a page of the portal',
        from: POLICY,
        body: '[a](/report/#scope)',
      },
      {
        name: 'a record of another type, of which another rule speaks',
        from: CLOSED,
        set: { 'links.actions': ['RSK-0002'] },
      },
    ],
  },
});
