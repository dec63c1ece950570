import { linesAboveBody, type Path, type Place, placer } from '../records/reading/document.ts';
import type { Problem, RelatedPlace, Subject } from '../rules/rule.ts';

/** Answers where a field stands in the file of a subject. */
export type PlaceOf = (on: Subject, at: Path) => Place;

/** Where a field of a file stands. */
export interface KnownPlace extends Place {
  readonly at: Path;
}

/** Places in files that were asked for before. Never needed. */
export interface KeptPlaces {
  /** Those that are known of a file. */
  readonly of: (file: string) => readonly KnownPlace[];
  /** Keeps those that were asked for now. */
  readonly keep: (file: string, places: readonly KnownPlace[]) => void;
}

/** Where fields of a file stand, by path. */
interface Known {
  readonly places: Map<string, KnownPlace>;
  readonly placeOf: (path: Path) => Place;
  isNew: boolean;
}

/** Answers places of one run; each file is read for them once, and not at all where they are kept. `save` keeps them. */
export function places(kept: KeptPlaces | null = null): { readonly placeOf: PlaceOf; readonly save: () => void } {
  const files = new Map<string, Known>();
  const knownOf = (on: Subject): Known => {
    const before = files.get(on.file);
    if (before !== undefined) return before;
    const own = (kept?.of(on.file) ?? []).map((one): [string, KnownPlace] => [JSON.stringify(one.at), one]);
    const known = { places: new Map(own), placeOf: placer(on.document), isNew: false };
    files.set(on.file, known);
    return known;
  };
  return {
    placeOf(on, at) {
      const known = knownOf(on);
      const key = JSON.stringify(at);
      const before = known.places.get(key);
      const place = before ?? { at, ...known.placeOf(at) };
      known.places.set(key, place);
      known.isNew ||= before === undefined;
      return { line: place.line, column: place.column };
    },
    save() {
      for (const [file, known] of files) if (known.isNew) kept?.keep(file, [...known.places.values()]);
    },
  };
}

/** Where in the file of a subject a problem stands. */
export function placeOfProblem(
  { at = [], inBody }: Pick<Problem, 'at' | 'inBody'>,
  on: Subject,
  placeOf: PlaceOf,
): Place {
  if (inBody === undefined) return placeOf(on, at);
  return { line: linesAboveBody(on.document) + inBody.line, column: inBody.column };
}

/** Another place that belongs to a problem, found in its file. */
export function placedRelation(related: RelatedPlace, placeOf: PlaceOf): Extract<RelatedPlace, { file: string }> {
  if ('file' in related) return related;
  const { on, at = [], message } = related;
  return { file: on.file, place: placeOf(on, at), message };
}
