import { stepOf } from '../../../queries/corrective.ts';
import { bodyOf } from '../../../records/reading/document.ts';
import type { EntryOf } from '../../../records/types/index.ts';
import { NS, type Pen } from './document.ts';
import type { Parties } from './parties.ts';
import { isLeft } from './response.ts';

type Nonconformity = EntryOf<'nonconformities'>;
type Risk = EntryOf<'risks'>;
type Action = EntryOf<'actions'>;

/** What every record is told with. */
export interface Telling {
  readonly pen: Pen;
  readonly parties: Parties;
}

/** What a nonconformity, a risk or an action is as a risk of OSCAL, beside what all have. */
export interface Told {
  readonly entry: Nonconformity | Risk | Action;
  /** Who brought it up, where that is said. */
  readonly by: string | undefined;
  readonly statement: string;
  readonly status: 'open' | 'remediating' | 'deviation-approved' | 'closed';
  readonly deadline: string | undefined;
  readonly facts: Readonly<Record<string, string | number | undefined>>;
  readonly actions: readonly Action[];
  readonly remediations: readonly unknown[];
  readonly characterizations?: readonly unknown[];
  readonly log?: readonly (readonly [what: string, start: string | undefined, by: string | undefined])[];
}

/** The last day by which what is left to do is to be done; undefined where nothing is, or no day is said. */
function lastDue(actions: readonly Action[], pen: Pen): string | undefined {
  return actions
    .filter(isLeft)
    .flatMap(({ data }) => pen.day(data.dueOn)?.end ?? [])
    .sort()
    .at(-1);
}

/** A nonconformity: open until something is done about it, closed when it is. */
export function nonconformityTold(entry: Nonconformity, actions: readonly Action[], { pen }: Telling): Told {
  const { data } = entry;
  const { correction, effectiveness, closure } = data;
  const step = stepOf(data);
  const corrected = pen.instant(correction?.at);
  return {
    entry,
    by: data.raisedBy,
    statement: [data.cause, data.consequences].filter((text) => text !== undefined).join('\n\n'),
    status: step === 'closed' ? 'closed' : step === 'open' && actions.length === 0 ? 'open' : 'remediating',
    deadline: step === 'closed' ? undefined : lastDue(actions, pen),
    facts: {
      requirement: data.requirement,
      grade: data.grade,
      status: step,
      effectiveness: effectiveness?.result,
      source: data.source.join(', '),
    },
    actions,
    remediations:
      correction?.what === undefined
        ? []
        : [
            {
              uuid: pen.uuid('correction', entry.id),
              lifecycle: corrected === undefined ? 'planned' : 'completed',
              title: 'Correction',
              description: pen.prose(correction.what),
            },
          ],
    log: [
      ['Raised', data.raisedAt, data.raisedBy],
      ['Put right', correction?.at, correction?.by],
      ['Effect reviewed', effectiveness?.at, effectiveness?.by],
      ['Closed', closure?.at, closure?.by],
    ],
  };
}

function riskStatus({ data: { treatment, acceptedOn, treatmentDoneOn } }: Risk): Told['status'] {
  if (treatment === 'accept') return acceptedOn === undefined ? 'open' : 'deviation-approved';
  if (treatmentDoneOn !== undefined) return 'closed';
  return treatment === undefined ? 'open' : 'remediating';
}

/** A risk of the register, with its grades and what is done about it. */
export function riskTold(entry: Risk, actions: readonly Action[], { pen, parties }: Telling): Told {
  const { likelihood, impact, treatment, treatmentDueOn, treatmentDoneOn, owner, score } = entry.data;
  const facets = Object.entries({ likelihood, impact, score }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, system: NS, value: `${value}` }],
  );
  const isTreated = treatment !== undefined && treatment !== 'accept';
  const done = treatmentDoneOn !== undefined;
  return {
    entry,
    by: owner,
    statement: bodyOf(entry.document),
    status: riskStatus(entry),
    deadline: done ? undefined : (pen.day(treatmentDueOn)?.end ?? lastDue(actions, pen)),
    facts: { treatment, controls: entry.data.controls.join(', ') },
    actions,
    characterizations: facets.length === 0 ? [] : [{ origin: parties.origin(owner), facets }],
    remediations: isTreated
      ? [
          {
            uuid: pen.uuid('treatment', entry.id),
            lifecycle: done ? 'completed' : 'planned',
            title: `Treatment: ${treatment}`,
            description: 'As the text of the risk says.',
          },
        ]
      : [],
  };
}

/** An action that belongs to no nonconformity and no risk: the risk is that it stays undone. */
export function actionTold(entry: Action, { pen }: Telling): Told {
  const { owner, status = 'open', source } = entry.data;
  return {
    entry,
    by: owner,
    statement: source.length === 0 ? 'Nothing says what it came out of.' : `It came out of ${source.join(', ')}.`,
    status: status === 'open' || status === 'done' ? 'remediating' : 'closed',
    deadline: lastDue([entry], pen),
    facts: {},
    actions: [entry],
    remediations: [],
  };
}
