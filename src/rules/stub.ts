import type { Content } from '../records/content.ts';
import { isPlaceholder } from '../records/reading/placeholder.ts';
import type { Incident } from '../records/types/incident.ts';
import type { Problem } from './rule.ts';
import { quoted } from './wording.ts';

/** The store in which a stub says that its text is kept is one of the organisation's. */
function isDeclared(store: string, content: Content): boolean {
  return content.doubtful('stores') || content.organisation.data.stores.some(({ id }) => id === store);
}

function isRed({ tlp }: Pick<Incident, 'tlp'>, content: Content): boolean {
  return (tlp ?? content.organisation.data.tlp) === 'RED';
}

/** What keeps a record that calls itself a stub from being one: only RED is kept elsewhere, and somebody must find it there. */
export function* stubProblems(data: Pick<Incident, 'restricted' | 'tlp'>, content: Content): Generator<Problem> {
  const { restricted, tlp } = data;
  if (restricted === undefined) return;
  if (!isRed(data, content)) {
    const said = tlp === undefined ? '`tlp` is missing' : `\`tlp\` is \`${tlp}\``;
    yield {
      at: ['restricted'],
      message: `the record is a stub (\`restricted\`), but ${said}; only what is \`RED\` is kept elsewhere`,
    };
  }
  if (isPlaceholder(restricted.ref)) {
    yield {
      at: ['restricted', 'ref'],
      message: `\`ref\` is ${quoted(restricted.ref)}, by which nobody finds the text`,
    };
  }
}

/**
 * Whether the full text of a record is kept elsewhere, so that rules ask its fields alone: it is RED, and names a declared
 * store and where it lies there.
 */
export function isStub(data: Pick<Incident, 'restricted' | 'tlp'>, content: Content): boolean {
  const { restricted } = data;
  if (restricted === undefined) return false;
  return isRed(data, content) && isDeclared(restricted.store, content) && !isPlaceholder(restricted.ref);
}
