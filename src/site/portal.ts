import { controlViews } from './control-views.ts';
import { findingViews } from './finding-views.ts';
import { formerViews } from './former-ids.ts';
import { hostedView } from './hosted.ts';
import { lessonViews } from './lesson-views.ts';
import { marksOf } from './marks.ts';
import type { Portal, RecordView } from './model.ts';
import { nextViews } from './next-views.ts';
import { publishedPictures } from './pictures.ts';
import { recordViews } from './record-views.ts';
import { ruleViews } from './rule-views.ts';
import { makeScene, type PortalInput } from './scene.ts';
import { SYNONYMS } from './search/synonyms.ts';
import { seenFindings } from './seen-findings.ts';
import { siteView } from './site-view.ts';
import { saidByForms } from './training/learned.ts';
import { wordsOf } from './words/index.ts';

export type { PortalInput } from './scene.ts';

/**
 * Told of the addresses of all records, it is handed each record's page when that was made, and gives back what of it the
 * pages need that list records.
 */
export type Handed = (hrefs: readonly string[]) => (record: RecordView) => RecordView;

const kept: Handed = () => (record) => record;

/**
 * The pages of a portal for one audience. What the audience may not know is left out here, before anything is drawn.
 * Pure and deterministic.
 * @param handed takes pages of records that are drawn elsewhere; each is kept where it is not given
 */
export function makePortal(input: PortalInput, handed: Handed = kept): Portal {
  const scene = makeScene(input);
  const seen = seenFindings(input, scene);
  const findings = findingViews(seen, input.rules, scene);
  const hosted = hostedView(scene.organisation, scene.clean, input.place ?? null);
  const records = recordViews(
    scene,
    findings,
    nextViews(input, scene),
    input.stories,
    hosted,
    handed(scene.pages.map(({ href }) => href)),
  );
  // Those who work by the rules of the register read them in the portals for them.
  const rules = ruleViews(scene.digests ? [] : input.rules, [...findings.values()].flat(), scene.words);
  const read = records.map(({ policy }) => policy?.finish?.setup.learned);
  return {
    site: siteView(input, scene, records, findings, seen, hosted),
    records,
    former: formerViews(scene),
    lessons: lessonViews(scene),
    rules,
    controls: scene.digests ? [] : controlViews(rules, records, scene),
    marks: marksOf(scene.withheld, scene, rules, [
      // What is found is said in English, in every portal.
      ...input.rules.map(({ title }) => title),
      ...saidByForms(wordsOf(scene.organisation.language), read),
      // The search knows words of the field in every portal, whatever records are called.
      JSON.stringify(SYNONYMS),
    ]),
    pictures: publishedPictures(input.source.pictures ?? [], scene),
  };
}
