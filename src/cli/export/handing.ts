import type { Inspected } from '../../checker/inspect.ts';
import type { Derived, Handed, OutFormat } from '../../exchange/format.ts';
import { handedOver } from '../../exchange/out/register.ts';
import type { Folder } from '../../records/types/fields.ts';
import { type HeldBack, heldBack, isRestricted } from '../held-back.ts';
import type { Register } from '../register.ts';
import { derived } from './derived.ts';

/** What a format is handed of a register. */
export interface Handing extends Pick<HeldBack, 'left' | 'unread'> {
  readonly handed: Handed;
  /** How many records the format has no place for. */
  readonly unfit: number;
  /** The name of the organisation, cleaned. */
  readonly organisation: string;
}

/**
 * What a format is handed: neither what is restricted, nor what it has no place for.
 * @param isAll whether restricted records go along
 */
export function handing(
  { leaves }: Pick<OutFormat, 'leaves'>,
  folders: readonly Folder[],
  register: Pick<Register, 'content' | 'source' | 'now'>,
  inspected: Inspected,
  isAll: boolean,
  madeFrom: Derived['madeFrom'],
): Handing {
  const { content } = register;
  const { left, unread, clean } = heldBack(register, inspected.secrets, {
    isLeft: (tlp) => !isAll && isRestricted(tlp),
  });
  const unfit = content.all.filter(
    (entry) => folders.includes(entry.type) && !left.has(entry.file) && leaves?.is(entry) === true,
  );
  const beside = new Set([...left, ...unfit.map(({ file }) => file)]);
  const handed = handedOver(content, folders, beside, clean, derived(register, inspected, left, madeFrom));
  return { handed, left, unread, unfit: unfit.length, organisation: clean(content.organisation.data.name) };
}
