import { wasFinishedBefore } from '../queries/incident-parts.ts';
import { isOpen } from '../queries/open.ts';
import { type Tie, tiesOf } from '../queries/ties.ts';
import { bodyOf } from '../records/reading/document.ts';
import type { Folder } from '../records/types/fields.ts';
import type { Incident } from '../records/types/incident.ts';
import { recordTypes } from '../records/types/index.ts';
import type { Audience } from './audience.ts';
import { clockViews } from './clock-views.ts';
import { digestOf, OF_DIGEST } from './digest.ts';
import { dutyView } from './duties.ts';
import { factsOf, fieldsOf } from './facts.ts';
import { commitPage, editPage } from './hosted.ts';
import { safeHtml } from './html.ts';
import { incidentSummary } from './incident-summary.ts';
import type {
  FindingView,
  HostedView,
  LastChange,
  LinkView,
  NextView,
  RecordState,
  RecordView,
  StoryView,
} from './model.ts';
import { policyView } from './policy-view.ts';
import { inOrderOfRegisters } from './registers.ts';
import type { Page, Scene } from './scene.ts';
import { storyView, type ToldStories } from './story-views.ts';

/** Ties beyond this number are counted, not listed: a person can be named in every record. */
const MOST_LINKS = 100;
/** Fields that stand in the frame of the page. */
const IN_FRAME: readonly string[] = ['id', 'title', 'tlp'];
/** The fields of an obligation that its page says in words. */
const IN_WORDS: readonly string[] = ['appliesWhen', 'stages'];
/** The fields that the page of a stub may show. */
const OF_STUB: readonly string[] = ['kind', 'status', 'restricted'];

function stateOf({ entry, visibility }: Page): RecordState {
  if (entry === undefined) return 'unreadable';
  return visibility;
}

/** The fields of a person that staff do not see: they know people by their roles. */
const NAMES: readonly string[] = ['name', 'commitsAs'];

function fieldsFor(folder: Folder, state: RecordState, audience: Audience) {
  return fieldsOf(recordTypes[folder].schema).filter(
    ({ name }) =>
      !IN_FRAME.includes(name) &&
      (state !== 'stub' || OF_STUB.includes(name)) &&
      (state !== 'digest' || OF_DIGEST.includes(name)) &&
      !(folder === 'obligations' && IN_WORDS.includes(name)) &&
      !(folder === 'people' && audience === 'staff' && NAMES.includes(name)),
  );
}

/** Where a record was kept before, and that it was finished there before these records began. */
function importedText(data: Incident, { content, clean, words }: Scene): string | null {
  const { imported } = data;
  if (imported === undefined) return null;
  const taken = words.record.imported(clean(imported.from), imported.on);
  if (!wasFinishedBefore(data, content) || imported.closedOn === undefined) return taken;
  return `${taken} ${words.record.importedClosed(imported.closedOn)}`;
}

function statusOf({ entry }: Page): string | null {
  return entry !== undefined && 'status' in entry.data ? (entry.data.status ?? null) : null;
}

function linkViews(ties: readonly Tie[], scene: Scene): readonly LinkView[] {
  const grouped = Map.groupBy(ties, ({ folder, id }) => scene.pageOfRecord(folder, id));
  const pages = [...grouped.keys()].filter((page) => page !== undefined).sort(inOrderOfRegisters);
  return pages.map((page) => {
    const own = grouped.get(page) ?? [];
    const { folder, id, href } = page;
    const titles = (isNamed: boolean): readonly string[] => [
      ...new Set(own.flatMap(({ as, named }) => (named === isNamed ? [as] : []))),
    ];
    const title = scene.clean(page.title);
    return { folder, id, title, href, status: statusOf(page), as: titles(false), namedIn: titles(true) };
  });
}

/** What of a record's text its page shows, as it stands in the file. */
function bodyFor({ entry, visibility }: Page): string {
  if (entry === undefined || visibility === 'stub') return '';
  return visibility === 'digest' ? digestOf(entry) : bodyOf(entry.document);
}

/** The commit that last changed a record, as far as its story tells. */
function lastChangeOf(story: StoryView | null, hosted: HostedView | null): LastChange | null {
  const last = story?.entries.at(-1);
  if (last === undefined) return null;
  const { at, commit } = last;
  return { at, commit, href: hosted === null ? null : commitPage(hosted, commit) };
}

/**
 * The pages of the records that the audience sees, in the order of registers.
 * @param hosted the repository at its host; null where nobody knows it
 * @param handed given each of them as it is made, says what of it is kept
 */
export function recordViews(
  scene: Scene,
  findings: ReadonlyMap<string, readonly FindingView[]>,
  next: ReadonlyMap<string, NextView>,
  stories: ToldStories | undefined,
  hosted: HostedView | null,
  handed: (record: RecordView) => RecordView,
): readonly RecordView[] {
  const readable = scene.pages.flatMap(({ entry, visibility }) =>
    entry === undefined || visibility !== 'shown' ? [] : [entry],
  );
  const ties = tiesOf(scene.content, readable);
  return scene.pages
    .map((page): RecordView => {
      const { entry, folder, id, file, tlp, href } = page;
      const state = stateOf(page);
      const story = storyView(page, stories, scene);
      const links = state === 'stub' || state === 'digest' ? [] : linkViews(ties.get(`${folder}/${id}`) ?? [], scene);
      return handed({
        folder,
        id,
        title: scene.clean(page.title),
        href,
        file,
        state,
        imported: entry?.type === 'incidents' && state === 'shown' ? importedText(entry.data, scene) : null,
        tlp,
        facts: entry === undefined ? [] : factsOf(fieldsFor(folder, state, scene.audience), entry.data, scene),
        summary: entry?.type === 'incidents' && state === 'shown' ? incidentSummary(entry.data, scene) : null,
        duty:
          entry?.type === 'obligations' && state === 'shown' ? dutyView(entry.data, scene.clean, scene.words) : null,
        policy: entry?.type === 'policies' && state === 'shown' ? policyView(entry, scene, hosted) : null,
        ...safeHtml(bodyFor(page), file.endsWith('.mdx') ? 'mdx' : 'markdown', scene.around(file)),
        links: links.slice(0, MOST_LINKS),
        moreLinks: Math.max(0, links.length - MOST_LINKS),
        findings: scene.digests ? [] : (findings.get(file) ?? []),
        clocks: entry?.type === 'incidents' && state === 'shown' ? clockViews(entry, page, scene) : [],
        next: next.get(file) ?? null,
        story,
        lastChange: lastChangeOf(story, hosted),
        edit: scene.audience === 'isms' && hosted !== null ? editPage(hosted, scene.clean(file)) : null,
        open: entry === undefined ? null : isOpen(entry),
      });
    })
    .sort(inOrderOfRegisters);
}
