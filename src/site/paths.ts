import { GUIDES } from './guides.ts';
import type { ControlView, FormerView, Portal, RecordView, RuleView, SiteView } from './model.ts';
import { runsOf } from './register-pages.ts';
import { MY_TRAINING } from './training/modules.ts';

/** The page of missing pages, which has an address of its own kind. */
export const MISSING = '/404/';

/** Pages of every portal. */
const SINGLE = ['/', '/about/', '/learned/', '/report/', '/search/'] as const;
/** Pages about the quality of the records: for those who see the records. */
const OF_RECORDS = ['/checks/', '/controls/', '/duties/', '/rules/'] as const;

/** Whether a portal is for those who run the ISMS or for auditors: it has pages of deadlines and of other tools. */
export function isForIsms({ audience }: Pick<SiteView, 'audience'>): boolean {
  return audience !== 'staff';
}

/** The addresses of pages that are there whatever the records are. */
export function* singlePaths(site: Pick<SiteView, 'audience' | 'digests'>): Generator<string> {
  yield* SINGLE;
  yield* GUIDES.map(({ href }) => href);
  yield* MY_TRAINING;
  if (!site.digests) yield* OF_RECORDS;
  if (isForIsms(site)) yield* ['/deadlines/', '/formats/'];
}

/** Every address of a portal, from the root of the portal; each is one page. Templates of `src/pages` draw them. */
export function* pathsOf(portal: Portal): Generator<string> {
  yield* singlePaths(portal.site);
  for (const register of portal.site.registers) {
    const pages = runsOf(portal, register.folder).length;
    yield `/${register.folder}/`;
    for (let page = 2; page <= pages; page += 1) yield `/${register.folder}/page/${page}/`;
  }
  for (const { href } of [...portal.records, ...portal.former, ...portal.rules, ...portal.controls]) yield href;
  yield MISSING;
}

/** The parts of a record's address: its folder and the last part, which is its id or stands in for it. */
export function addressParts(href: string): { readonly register: string; readonly id: string } {
  const [register = '', id = ''] = href.split('/').slice(1);
  return { register, id };
}

/** The one thing that a page shows. */
export type Subject =
  | { readonly record: RecordView }
  | { readonly former: FormerView }
  | { readonly rule: RuleView }
  | { readonly control: ControlView };

function subjectsOf({ records, former, rules, controls }: Portal): ReadonlyMap<string, Subject> {
  return new Map<string, Subject>([
    ...former.map((view) => [view.href, { former: view }] as const),
    ...records.map((view) => [view.href, { record: view }] as const),
    ...rules.map((view) => [view.href, { rule: view }] as const),
    ...controls.map((view) => [view.href, { control: view }] as const),
  ]);
}

const subjects = new WeakMap<Portal, ReadonlyMap<string, Subject>>();

/** What the page at an address shows; undefined where it shows no single thing, or where there is none. */
export function subjectIn(portal: Portal, href: string): Subject | undefined {
  const all = subjects.get(portal) ?? subjectsOf(portal);
  subjects.set(portal, all);
  return all.get(href);
}
