import { byText } from '../../../records/order.ts';
import type { Handed } from '../../format.ts';
import type { Party, Pen } from './document.ts';

/** The people whom a document names. Whoever is asked for is one of its parties from then on. */
export interface Parties {
  /** The party of somebody; undefined where nobody is named, or nobody who may be known. */
  readonly uuid: (person: string | undefined) => string | undefined;
  /** Where something comes from: the person who brought it up, or the organisation. */
  readonly origin: (person: string | undefined) => {
    readonly actors: readonly { readonly type: 'party'; readonly 'actor-uuid': string }[];
  };
  /** Those who were asked for, in order of id: by their roles, not by their names. */
  readonly named: () => readonly Party[];
}

/** The people of a register as parties. */
export function partiesOf({ content }: Handed, pen: Pen, organisation: Party): Parties {
  const named = new Map<string, Party>();
  const uuid = (person: string | undefined): string | undefined => {
    const entry = person === undefined ? undefined : content.get('people', person);
    if (entry === undefined) return undefined;
    const { id, data } = entry;
    const party: Party = {
      uuid: pen.uuid('party', id),
      type: 'person',
      name: pen.value(data.role ?? id),
      'short-name': pen.value(id),
    };
    named.set(id, party);
    return party.uuid;
  };
  return {
    uuid,
    origin: (person) => ({ actors: [{ type: 'party', 'actor-uuid': uuid(person) ?? organisation.uuid }] }),
    named: () => [...named].sort(([a], [b]) => byText(a, b)).map(([, party]) => party),
  };
}
