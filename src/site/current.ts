import { type Frame, frameOf } from './frame.ts';
import type { ControlView, FormerView, Portal, RecordView, RuleView } from './model.ts';
import { type Subject, subjectIn } from './paths.ts';
import { type Words, wordsOf } from './words/index.ts';

/** A page that shows one thing, and all that it may be drawn from. */
export interface OnePage {
  readonly href: string;
  readonly frame: Frame;
  readonly subject: Subject;
}

declare global {
  /** Where pages find what they draw: their own program is loaded apart from the one that made the portal. */
  var ismsDrawn: Portal | OnePage | undefined;
}

/** Hands the portal that is drawn from now on to the pages, or what a single one of them is drawn from. */
export function drawFrom(drawn: Portal | OnePage): void {
  globalThis.ismsDrawn = drawn;
}

/** Whether there is something to draw: there is nothing while Astro only looks at types. */
export function hasPortal(): boolean {
  return globalThis.ismsDrawn !== undefined;
}

function drawn(): Portal | OnePage {
  const { ismsDrawn } = globalThis;
  if (ismsDrawn === undefined) throw new TypeError('no portal was handed to the pages');
  return ismsDrawn;
}

/**
 * The portal that is being drawn.
 * @throws {TypeError} when none was handed over, or what is drawn is a page of one thing: it is kept by what it was drawn
 * from, so that nothing else may stand on it
 */
export function portal(): Portal {
  const all = drawn();
  if ('frame' in all)
    throw new TypeError(`the page ${all.href} shows one thing, and may show nothing else of the portal`);
  return all;
}

/** What every page shows. */
export function frame(): Frame {
  const all = drawn();
  return 'frame' in all ? all.frame : frameOf(all.site);
}

/** The words of the interface, in the language of the portal that is drawn. */
export function words(): Words {
  return wordsOf(frame().language);
}

/** What marks what is in English on every page, as what the check says: nothing where the portal is in English, too. */
export function langOfEnglish(): 'en' | undefined {
  return frame().language === 'en' ? undefined : 'en';
}

function subjectAt(href: string): Subject | undefined {
  const all = drawn();
  if ('frame' in all) return all.href === href ? all.subject : undefined;
  return subjectIn(all, href);
}

/** Nothing is drawn at an address that `pathsOf` does not name, so that a missing view is a fault of the program. */
function nothing(href: string): RangeError {
  return new RangeError(`nothing stands at ${href}`);
}

/** The record at an address, or the page of an id that a record had before. */
export function recordAt(href: string): { readonly record: RecordView } | { readonly former: FormerView } {
  const found = subjectAt(href);
  if (found !== undefined && ('record' in found || 'former' in found)) return found;
  throw nothing(href);
}

/** The rule at an address. */
export function ruleAt(href: string): RuleView {
  const found = subjectAt(href);
  if (found !== undefined && 'rule' in found) return found.rule;
  throw nothing(href);
}

/** The control at an address. */
export function controlAt(href: string): ControlView {
  const found = subjectAt(href);
  if (found !== undefined && 'control' in found) return found.control;
  throw nothing(href);
}
