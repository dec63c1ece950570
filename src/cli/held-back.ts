import { WITHHELD } from '../exchange/out/withheld.ts';
import type { HeldFile } from '../records/content.ts';
import type { Tlp } from '../records/types/fields.ts';
import { restrictionsOf, tlpOfText } from '../site/audience.ts';
import { withholder } from '../site/withhold.ts';
import type { Register } from './register.ts';

/** What is not handed over, and what takes it out of the texts of all other records. */
export interface HeldBack {
  /** The files of records that are left out. */
  readonly left: ReadonlySet<string>;
  /** The files that can not be read. */
  readonly unread: readonly HeldFile[];
  readonly clean: (text: string) => string;
}

/** Whether a TLP leaves no way out of the house at all: RED and AMBER+STRICT. */
export function isRestricted(tlp: Tlp): boolean {
  return tlp === 'RED' || tlp === 'AMBER+STRICT';
}

/** What is held back beside secrets. */
export interface Held {
  /** The records that are left out, by their TLP; their ids are taken out of all others. */
  readonly isLeft: (tlp: Tlp) => boolean;
  /** Whether roles stand in place of the names of people. */
  readonly names?: boolean;
  /** What stands in place of an id; English where it is not given. */
  readonly withheld?: string;
}

/**
 * What may not be handed over: records by their TLP and their ids, and secrets. What can not be read counts as it does in
 * portals.
 * @param secrets values that look like secrets
 */
export function heldBack(
  { content, source }: Pick<Register, 'content' | 'source'>,
  secrets: readonly string[],
  { isLeft, names = false, withheld = WITHHELD }: Held,
): HeldBack {
  const { tlpOf, unsaid } = restrictionsOf(content);
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  const bytes = new Map(source.files.map((one) => [one.file, one.bytes]));
  const hidden = content.held
    .map((held) => ({ ...held, entry: entries.get(held.file) }))
    .filter(({ file, entry }) =>
      isLeft(entry === undefined ? tlpOfText(new TextDecoder().decode(bytes.get(file)), unsaid) : tlpOf(entry)),
    );
  const left = new Set(hidden.map(({ file }) => file));
  return {
    left,
    unread: content.held.filter(({ file }) => !entries.has(file)),
    clean: withholder({
      people: names ? content.of('people') : [],
      hidden,
      pages: content.held.filter(({ file }) => !left.has(file)),
      audience: names ? 'staff' : 'isms',
      secrets,
      withheld,
    }),
  };
}
