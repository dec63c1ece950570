import { isMapping } from '../records/mapping.ts';
import type { Path, Place } from '../records/reading/document.ts';
import type { HiddenCharacter } from '../records/reading/hidden.ts';
import type { Fault } from '../records/reading/parse.ts';
import type { Shaped, ShapeFaultAt, Targets } from '../records/reading/read-file.ts';
import type { Foreign, Lookalike, Section, Sections, TextLink, TextPicture } from '../records/reading/sections.ts';
import { FOLDERS } from '../records/types/fields.ts';
import { AREAS, type Notice } from '../rules/rule.ts';
import type { Secret } from './secrets.ts';

/** Offsets of a document whose text is read from its file again. */
export interface Cut {
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

/**
 * An inspection as it is kept: all but the text of the file, which is at hand. Where a type made something of it, the
 * frontmatter is kept as the type reads it and not a second time.
 */
export interface Kept {
  readonly read:
    | {
        readonly ok: true;
        readonly data: Readonly<Record<string, unknown>>;
        readonly empty: readonly Path[];
        readonly cut: Cut;
      }
    | { readonly ok: false; readonly fault: Fault };
  readonly shaped: Shaped | null;
  readonly sections: Sections | null;
  readonly hidden: readonly HiddenCharacter[];
  readonly prose: readonly Notice[];
  readonly secrets: readonly Secret[];
}

/** Tells whether a value that came from a file is of a kind. */
export type Guard<Value> = (value: unknown) => value is Value;
type Guards<Shape> = { readonly [Key in keyof Shape]-?: Guard<Shape[Key]> };

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A guard of an object with these keys; a key whose guard takes undefined may be absent. */
export function shape<Shape extends object>(guards: Guards<Shape>): Guard<Shape> {
  const checks: readonly (readonly [string, (value: unknown) => boolean])[] = Object.entries(guards);
  return (value): value is Shape => isMapping(value) && checks.every(([key, check]) => check(value[key]));
}

export function list<Item>(guard: Guard<Item>): Guard<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(guard);
}

export function either<A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

export const isNull: Guard<null> = (value) => value === null;
const isTrue: Guard<true> = (value) => value === true;
const isFalse: Guard<false> = (value) => value === false;

export function oneOf<Value extends string>(...values: readonly Value[]): Guard<Value> {
  return (value): value is Value => values.some((known) => known === value);
}

export const isMaybeText: Guard<string | undefined> = (value) => value === undefined || isText(value);
export const isRuleId: Guard<Notice['rule']> = (value): value is Notice['rule'] =>
  isText(value) && AREAS.some((area) => value.startsWith(`${area}/`));
const place = { line: isCount, column: isCount };
export const isPath = list(either(isText, isCount));
const isSection = shape<Section>({ heading: isText, line: isCount, text: isText });
const isForeign = shape<Foreign>({
  kind: oneOf('raw-html', 'link', 'code', 'unseen'),
  value: isText,
  ...place,
});
const isSections = shape<Sections>({
  list: list(isSection),
  headings: list(isText),
  text: isText,
  foreign: list(isForeign),
  links: list(shape<TextLink>({ url: isText, ...place })),
  pictures: list(shape<TextPicture>({ url: isText, words: isText, ...place })),
  lookalikes: list(
    shape<Lookalike>({
      kind: oneOf('no-blank', 'other-blank', 'underlined', 'doubly-underlined'),
      text: isText,
      line: isCount,
    }),
  ),
});
const isShapeFault = shape<ShapeFaultAt>({
  rule: oneOf('record/schema', 'record/unknown-field'),
  at: isPath,
  message: isText,
  fix: isText,
  place: shape<Place>(place),
});
const isData: Guard<NonNullable<Shaped['data']>> = (value): value is NonNullable<Shaped['data']> =>
  isMapping(value) && isText(value.id);
const isTargets = shape<Targets>({ folders: list(oneOf(...FOLDERS)), ids: list(isText) });
const isShaped = shape<Shaped>({ data: either(isData, isNull), faults: list(isShapeFault), targets: list(isTargets) });
const isCut = shape<Cut>({ yamlStart: isCount, yamlEnd: isCount, bodyStart: isCount });
const isRead = either(
  shape<Extract<Kept['read'], { ok: true }>>({ ok: isTrue, data: isMapping, empty: list(isPath), cut: isCut }),
  shape<Extract<Kept['read'], { ok: false }>>({
    ok: isFalse,
    fault: shape<Fault>({ message: isText, fix: isText, ...place }),
  }),
);

/** Whether a value that came from a file has the shape of a kept inspection. What the settings say is judged by their schema later. */
export const isKept: Guard<Kept> = shape<Kept>({
  read: isRead,
  shaped: either(isShaped, isNull),
  sections: either(isSections, isNull),
  hidden: list(shape<HiddenCharacter>({ at: isPath, message: isText, fix: isText, ...place })),
  prose: list(shape<Notice>({ rule: isRuleId, message: isText, fix: isMaybeText, ...place })),
  secrets: list(shape<Secret>({ kind: isText, start: isCount, end: isCount, ...place })),
});
