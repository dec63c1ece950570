import { TLPS, type Tlp } from '../records/fields.ts';
import type { AnyEntry, Organisation } from '../records/index.ts';

/** Who a portal is built for: everybody who works here, those who run the ISMS, or an auditor. */
export const AUDIENCES = ['staff', 'isms', 'auditor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an audience gets of a record: all of it, that it exists and where it is kept, or nothing at all. */
export type Visibility = 'shown' | 'stub' | 'hidden';

/** Who may see a record: its own TLP, or the organisation's where it does not say. */
export function tlpOf({ data }: AnyEntry, organisation: Organisation): Tlp {
  return data.tlp ?? organisation.tlp;
}

/** What an audience gets of a record of that TLP (FIRST TLP 2.0, as `record-format` applies it). */
export function visibilityOf(tlp: Tlp, audience: Audience): Visibility {
  if (tlp === 'RED') return audience === 'staff' ? 'hidden' : 'stub';
  if (tlp === 'AMBER+STRICT') return audience === 'staff' ? 'hidden' : 'shown';
  return 'shown';
}

const RANKS: ReadonlyMap<string, number> = new Map(TLPS.map((tlp, rank) => [tlp, rank]));
const LINE = /^[ \t]*(?:-[ \t]+)?["']?tlp["']?[ \t]*:[ \t]*(.*)$/gim;
const FLOW = /[{,]\s*["']?tlp["']?\s*:\s*["']?([A-Z+]+)/gi;

/**
 * The TLP of a file whose fields can not be read as a record. Fails closed: a word that is no TLP counts as RED, and of
 * several the strictest holds.
 * @param text the file as far as it is text
 */
export function tlpOfText(text: string, organisation: Organisation): Tlp {
  const said = [...text.matchAll(LINE), ...text.matchAll(FLOW)]
    .map((match) => (match[1] ?? '').replace(/\s#.*$/, '').replaceAll(/["',}\s]/g, ''))
    .filter((word) => !['', 'null', '~'].includes(word));
  if (said.length === 0) return organisation.tlp;
  const ranks = said.map((word) => RANKS.get(word) ?? TLPS.length);
  return TLPS[Math.max(...ranks)] ?? 'RED';
}
