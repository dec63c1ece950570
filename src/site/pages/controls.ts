import { inControlOrder } from '../control-links.ts';
import type { Heading } from '../html.ts';
import type { ControlView, Portal } from '../model.ts';

/** Controls of one theme. */
export interface Theme {
  readonly slug: string;
  readonly title: string;
  readonly controls: readonly ControlView[];
}

/** What the list of controls shows. */
export interface ControlsPage {
  readonly themes: readonly Theme[];
  readonly headings: readonly Heading[];
}

/** Every control that has rules or records, in the order of the standard. */
export function controlsPage({ controls }: Portal): ControlsPage {
  const themes = [...Map.groupBy(controls.toSorted(inControlOrder), ({ theme }) => theme)].map(([title, own], at) => ({
    slug: `theme-${at + 1}`,
    title,
    controls: own,
  }));
  return { themes, headings: themes.map(({ slug, title }) => ({ depth: 2, slug, text: title })) };
}
