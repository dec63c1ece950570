import { linesAboveBody, type Path, type Place, placer } from '../records/reading/document.ts';
import type { Problem, RelatedPlace, Subject } from '../rules/rule.ts';

/** Answers where a field stands in the file of a subject. */
export type PlaceOf = (on: Subject, at: Path) => Place;

/** Answers places of one run; each file is read for them once. */
export function places(): PlaceOf {
  const known = new Map<string, (path: Path) => Place>();
  return (on, at) => {
    let placeOf = known.get(on.file);
    if (placeOf === undefined) {
      placeOf = placer(on.document);
      known.set(on.file, placeOf);
    }
    return placeOf(at);
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
