import { FOLDERS } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';
import type { SiteView } from './model.ts';
import { hasDeadlines } from './paths.ts';

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

const HOME: MenuLink = { label: 'Home', href: '/' };
const REPORT: MenuLink = { label: 'Report an incident', href: '/report/' };
const SEARCH: MenuLink = { label: 'Search', href: '/search/' };
const GUIDES: MenuLink = { label: 'What to do', href: '/what-to-do/' };
const LEARNED: MenuLink = { label: 'What we learned', href: '/learned/' };
const ABOUT: MenuLink = { label: 'About this portal', href: '/about/' };

/** The menu of a portal: six lines for staff who see digests, and every register for those who see the records. */
export function menuOf({ audience, digests }: Pick<SiteView, 'audience' | 'digests'>): Menu {
  if (digests)
    return {
      main: [
        REPORT,
        GUIDES,
        LEARNED,
        { label: recordTypes.policies.plural, href: '/policies/' },
        { label: 'Recent', href: '/incidents/' },
        SEARCH,
      ],
      groups: [],
    };
  const registerLinks = FOLDERS.map((folder) => ({ label: recordTypes[folder].plural, href: `/${folder}/` }));
  return {
    main: [HOME, REPORT, SEARCH, ...(hasDeadlines({ audience }) ? [{ label: 'Deadlines', href: '/deadlines/' }] : [])],
    groups: [
      { label: 'Registers', links: registerLinks },
      { label: 'For everybody', links: [GUIDES, LEARNED] },
      {
        label: 'Quality of the records',
        links: [
          { label: 'Checks', href: '/checks/' },
          { label: 'Rules', href: '/rules/' },
          { label: 'Controls', href: '/controls/' },
          { label: 'Known duties', href: '/duties/' },
          ABOUT,
        ],
      },
    ],
  };
}
