import { GUIDES } from './guides.ts';
import type { ControlView, FormerView, Portal, RecordView, RuleView } from './model.ts';
import { pagesOf } from './register-pages.ts';

/** The page of missing pages, which has an address of its own kind. */
export const MISSING = '/404/';

/** Pages of every portal. */
const SINGLE = ['/', '/about/', '/learned/', '/report/', '/search/'] as const;
/** Pages about the quality of the records: for those who see the records. */
const OF_RECORDS = ['/checks/', '/controls/', '/duties/', '/rules/'] as const;

/** Whether there is a page of deadlines: for those who run the ISMS and for auditors. */
export function hasDeadlines({ site }: Portal): boolean {
  return site.audience !== 'staff';
}

/** Every address of a portal, from the root of the portal; each is one page. Templates of `src/pages` draw them. */
export function* pathsOf(portal: Portal): Generator<string> {
  yield* SINGLE;
  yield* GUIDES.map(({ href }) => href);
  if (!portal.site.digests) yield* OF_RECORDS;
  if (hasDeadlines(portal)) yield '/deadlines/';
  for (const register of portal.site.registers) {
    yield `/${register.folder}/`;
    for (let page = 2; page <= pagesOf(register); page += 1) yield `/${register.folder}/page/${page}/`;
  }
  for (const { href } of [...portal.records, ...portal.former, ...portal.rules, ...portal.controls]) yield href;
  yield MISSING;
}

/** The parts of a record's address: its folder and the last part, which is its id or stands in for it. */
export function addressParts(href: string): { readonly register: string; readonly id: string } {
  const [register = '', id = ''] = href.split('/').slice(1);
  return { register, id };
}

interface Pages {
  readonly records: ReadonlyMap<string, RecordView>;
  readonly former: ReadonlyMap<string, FormerView>;
  readonly rules: ReadonlyMap<string, RuleView>;
  readonly controls: ReadonlyMap<string, ControlView>;
}

const found = new WeakMap<Portal, Pages>();

function byAddress<T extends { readonly href: string }>(pages: readonly T[]): ReadonlyMap<string, T> {
  return new Map(pages.map((page) => [page.href, page]));
}

function pagesIn(portal: Portal): Pages {
  const { records, former, rules, controls } = portal;
  const pages = found.get(portal) ?? {
    records: byAddress(records),
    former: byAddress(former),
    rules: byAddress(rules),
    controls: byAddress(controls),
  };
  found.set(portal, pages);
  return pages;
}

/** Nothing is drawn at an address that `pathsOf` does not name, so that a missing view is a fault of the program. */
function there<T>(view: T | undefined, href: string): T {
  if (view === undefined) throw new RangeError(`nothing stands at ${href}`);
  return view;
}

/** The record at an address, or the page of an id that a record had before. */
export function recordAt(
  portal: Portal,
  href: string,
): { readonly record: RecordView } | { readonly former: FormerView } {
  const record = pagesIn(portal).records.get(href);
  return record === undefined ? { former: there(pagesIn(portal).former.get(href), href) } : { record };
}

/** The rule at an address. */
export function ruleAt(portal: Portal, href: string): RuleView {
  return there(pagesIn(portal).rules.get(href), href);
}

/** The control at an address. */
export function controlAt(portal: Portal, href: string): ControlView {
  return there(pagesIn(portal).controls.get(href), href);
}
