import { createHash } from 'node:crypto';
import { type RecordKey, slugOf } from '../records/ids.ts';
import { SLUG } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';
import { isNumbered } from './registers.ts';

/** Names that Windows keeps for devices: no folder can be called so there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Longer names make paths that not every system takes. */
const MOST = 80;

/** Whether an id can stand in an address as it is: in no system do two such ids of one folder mean the same. */
function isPlain({ folder, id }: RecordKey): boolean {
  return recordTypes[folder].numbering === null
    ? SLUG.test(id) && !DEVICE.test(id)
    : isNumbered(id) && id.length <= MOST;
}

/** An address for an id that no address can hold: what can be read of it, and a number made of the whole. */
function standIn(id: string): string {
  const mark = createHash('sha256').update(id.toWellFormed()).digest('hex').slice(0, 12);
  return ['~', slugOf(id).slice(0, 40), mark].filter((part) => part !== '').join('-');
}

/**
 * Gives each record the address of its page, in the order in which it is asked: its id where an address can hold it, and
 * a second file with the same id gets a number behind `~`. No plain id holds `~`, so that no two addresses are the same.
 */
export function addresses(): (held: RecordKey) => string {
  const taken = new Map<string, number>();
  return (held) => {
    const place = `/${held.folder}/${isPlain(held) ? held.id : standIn(held.id)}`;
    const number = (taken.get(place) ?? 0) + 1;
    taken.set(place, number);
    return number === 1 ? `${place}/` : `${place}~${number}/`;
  };
}
