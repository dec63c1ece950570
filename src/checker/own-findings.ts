import type { OrganisationEntry } from '../records/reading/settings.ts';
import { eachFolder, type Folder } from '../records/types/fields.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { rules } from '../rules/index.ts';
import {
  type Finding,
  type OwnContext,
  type OwnPart,
  ownContext,
  type RuleContext,
  type RuleId,
} from '../rules/rule.ts';
import type { Answer, Answered, Answers } from './answers.ts';
import { type PlaceOf, placedRelation, placeOfProblem, places } from './placing.ts';

interface OwnRule {
  readonly id: RuleId;
  readonly part: OwnPart;
}

const OWN: readonly OwnRule[] = rules.flatMap(({ id, own }) => (own === undefined ? [] : [{ id, part: own }]));

/** The rules that speak of the settings. */
const OF_SETTINGS = OWN.filter(({ part }) => part.settings);
/** The rules that speak of records of a type. */
const OF_TYPE: Readonly<Record<Folder, readonly OwnRule[]>> = eachFolder((folder) =>
  OWN.filter(({ part }) => part.of.includes(folder)),
);

function* answersOn(on: AnyEntry | OrganisationEntry, context: OwnContext, placeOf: PlaceOf): Generator<Answer> {
  for (const { id: rule, part } of 'type' in on ? OF_TYPE[on.type] : OF_SETTINGS) {
    for (const problem of part.check(context, on)) {
      const { at, message, fix, severity } = problem;
      const related = problem.related?.map((one) => placedRelation(one, placeOf));
      yield { rule, at, place: placeOfProblem(problem, on, placeOf), message, fix, severity, related };
    }
  }
}

function asFinding(on: AnyEntry | OrganisationEntry, { place, message, at, fix, severity, related }: Answer): Finding {
  return {
    file: on.file,
    record: 'id' in on ? on.id : null,
    place,
    message,
    ...(at === undefined ? {} : { at }),
    ...(fix === undefined ? {} : { fix }),
    ...(severity === undefined ? {} : { severity }),
    ...(related === undefined ? {} : { related }),
  };
}

/** What every rule about one file by itself finds in a file, asked or not, and until when. */
export function answeredOf(
  on: AnyEntry | OrganisationEntry,
  context: OwnContext,
  placeOf: PlaceOf = places().placeOf,
): Answered {
  const moment = context.moment.within();
  return { found: [...answersOn(on, { ...context, moment }, placeOf)], until: moment.until() };
}

/**
 * What every rule about one file by itself finds, by rule and in order of file. It is looked up where it is known, and
 * found out, of all such rules at once, and kept where it is not.
 */
export function ownFindings(context: RuleContext, answers: Answers): ReadonlyMap<RuleId, readonly Finding[]> {
  const { content, moment } = context;
  const { placeOf } = places();
  const found = new Map<RuleId, Finding[]>();
  for (const on of [content.organisation, ...content.all]) {
    let answered = answers.of(on.file);
    if (answered === null) {
      answered = answeredOf(on, ownContext(context), placeOf);
      answers.keep(on.file, answered);
    } else moment.holdsUntil(answered.until);
    for (const answer of answered.found) {
      const before = found.get(answer.rule);
      const finding = asFinding(on, answer);
      if (before === undefined) found.set(answer.rule, [finding]);
      else before.push(finding);
    }
  }
  return found;
}
