import type { HeldFile } from '../../records/content.ts';
import { restrictionsOf, tlpOfText } from '../../site/audience.ts';
import { withholder } from '../../site/withhold.ts';
import type { Register } from '../register.ts';

/** What stands for the id of a record that is left out. */
const WITHHELD = 'a record that is not shown here';

/** What is not handed over, and what takes it out of the texts of all other records. */
export interface HeldBack {
  /** The files of records that are left out. */
  readonly left: ReadonlySet<string>;
  /** The files that can not be read. */
  readonly unread: readonly HeldFile[];
  readonly clean: (text: string) => string;
}

/**
 * What may not be handed over: records with TLP RED or AMBER+STRICT and their ids, unless somebody asks for them, and
 * secrets. What can not be read counts as it does in portals.
 * @param secrets values that look like secrets
 * @param all whether restricted records go along
 */
export function heldBack(
  { content, source }: Pick<Register, 'content' | 'source'>,
  secrets: readonly string[],
  all: boolean,
): HeldBack {
  const { tlpOf, unsaid } = restrictionsOf(content);
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  const bytes = new Map(source.files.map((one) => [one.file, one.bytes]));
  const isLeft = ({ file }: HeldFile): boolean => {
    const entry = entries.get(file);
    const tlp = entry === undefined ? tlpOfText(new TextDecoder().decode(bytes.get(file)), unsaid) : tlpOf(entry);
    return !all && (tlp === 'RED' || tlp === 'AMBER+STRICT');
  };
  const hidden = content.held.filter(isLeft).map((held) => ({ ...held, entry: entries.get(held.file) }));
  const left = new Set(hidden.map(({ file }) => file));
  return {
    left,
    unread: content.held.filter(({ file }) => !entries.has(file)),
    clean: withholder({
      people: [],
      hidden,
      pages: content.held.filter(({ file }) => !left.has(file)),
      audience: 'isms',
      secrets,
      withheld: WITHHELD,
    }),
  };
}
