import { FOLDERS } from '../records/types/fields.ts';
import type { SiteView } from './model.ts';
import { isForIsms } from './paths.ts';
import { wordsOf } from './words/index.ts';

/** A line of the menu. */
export interface MenuLink {
  readonly label: string;
  readonly href: string;
}

/** The menu: what everybody looks for, and groups of what some do. */
export interface Menu {
  readonly main: readonly MenuLink[];
  readonly groups: readonly { readonly label: string; readonly links: readonly MenuLink[] }[];
}

/** The menu of a portal: six lines for staff who see digests, and every register for those who see the records. */
export function menuOf({ audience, digests, language }: Pick<SiteView, 'audience' | 'digests' | 'language'>): Menu {
  const { frame, types } = wordsOf(language);
  const { menu } = frame;
  const report: MenuLink = { label: menu.report, href: '/report/' };
  const search: MenuLink = { label: menu.search, href: '/search/' };
  const guides: MenuLink = { label: menu.guides, href: '/what-to-do/' };
  const training: MenuLink = { label: menu.training, href: '/my-training/' };
  const learned: MenuLink = { label: menu.learned, href: '/learned/' };
  if (digests)
    return {
      main: [
        report,
        guides,
        training,
        { label: menu.policies, href: '/policies/' },
        learned,
        { label: menu.recent, href: '/incidents/' },
      ],
      groups: [],
    };
  return {
    main: [
      { label: menu.home, href: '/' },
      report,
      search,
      ...(isForIsms({ audience }) ? [{ label: menu.deadlines, href: '/deadlines/' }] : []),
    ],
    groups: [
      {
        label: menu.registers,
        links: FOLDERS.map((folder) => ({ label: types[folder].plural, href: `/${folder}/` })),
      },
      { label: menu.everybody, links: [guides, training, learned] },
      {
        label: menu.quality,
        links: [
          { label: menu.checks, href: '/checks/' },
          { label: menu.rules, href: '/rules/' },
          { label: menu.controls, href: '/controls/' },
          { label: menu.duties, href: '/duties/' },
          { label: menu.about, href: '/about/' },
        ],
      },
    ],
  };
}
