import { inControlOrder } from '../control-links.ts';
import type { Heading } from '../html.ts';
import type { ControlView, Portal } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** Controls of one theme. */
export interface Theme {
  readonly slug: string;
  readonly title: string;
  readonly controls: readonly ControlView[];
}

/** What the list of controls shows. */
export interface ControlsPage {
  readonly title: string;
  readonly words: Words['controls'];
  readonly themes: readonly Theme[];
  readonly headings: readonly Heading[];
}

/** Every control that has rules or records, in the order of the standard. */
export function controlsPage({ controls, site }: Portal): ControlsPage {
  const { controls: words, frame } = wordsOf(site.language);
  const themes = [...Map.groupBy(controls.toSorted(inControlOrder), ({ theme }) => theme)].map(([theme, own], at) => ({
    slug: `theme-${at + 1}`,
    title: words.themes[theme],
    controls: own,
  }));
  return {
    title: frame.menu.controls,
    words,
    themes,
    headings: themes.map(({ slug, title }) => ({ depth: 2, slug, text: title })),
  };
}
