import type { Frame } from '../records/content.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import type { Incident } from '../records/types/incident.ts';

/** The settings, and how far they can be read. */
type Settings = Pick<Frame, 'organisation' | 'doubtful'>;

/** The store in which a stub says that its text is kept is one of the organisation's. */
function isDeclared(store: string, content: Settings): boolean {
  return content.doubtful('stores') || content.organisation.data.stores.some(({ id }) => id === store);
}

/** Whether a record is for named persons alone, by its own word or by the organisation's where it says nothing; one that can not be read may say so. */
export function isRed({ tlp }: Pick<Incident, 'tlp'>, content: Settings): boolean {
  const doubtful = tlp === undefined && content.doubtful('tlp');
  return doubtful || (tlp ?? content.organisation.data.tlp) === 'RED';
}

/**
 * Whether the full text of a record is kept elsewhere, so that rules ask its fields alone: it is RED, and names a declared
 * store and where it lies there.
 */
export function isStub(data: Pick<Incident, 'restricted' | 'tlp'>, content: Settings): boolean {
  const { restricted } = data;
  if (restricted === undefined) return false;
  return isRed(data, content) && isDeclared(restricted.store, content) && !isPlaceholder(restricted.ref);
}
