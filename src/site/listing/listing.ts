import type { Folder } from '../../records/types/fields.ts';
import { recordTypes } from '../../records/types/index.ts';
import type { Portal } from '../model.ts';
import { type Listing, listingOf } from '../record-table.ts';
import { inRegister } from '../register-pages.ts';
import { FILTERS } from '../registers.ts';

/** What a register can be narrowed down by where the script runs. */
const SCRIPTED: readonly string[] = ['owner', 'year'];

/** Worked out once for each portal: every page of a register asks. */
const known = new WeakMap<Portal, Map<Folder, Listing>>();

/** The columns and choices of a register, the same on all of its pages. */
export function listingIn(portal: Portal, folder: Folder): Listing {
  const listings = known.get(portal) ?? new Map<Folder, Listing>();
  known.set(portal, listings);
  const listing =
    listings.get(folder) ?? listingOf(inRegister(portal, folder), recordTypes[folder].columns, FILTERS, SCRIPTED);
  listings.set(folder, listing);
  return listing;
}
