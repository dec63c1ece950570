import type { Edit } from './edits.ts';
import type { Forbidden } from './forbidden.ts';
import { apply, DISGUISES, NEW_RECORD } from './legal.ts';
import { firstRegister, type Register } from './register.ts';

/** A commit: all that it holds, and the places of its parents in the list. */
export interface Node {
  readonly register: Register;
  readonly parents: readonly number[];
}

/** A history, with what lies in the work tree, and what people would say was done. */
export interface History {
  readonly nodes: readonly Node[];
  /** The commit to which the branch points into which the change goes, and the one that is checked out. */
  readonly main: number;
  readonly head: number;
  readonly work: Register;
  readonly story: readonly string[];
}

/** What is done where, as numbers of edits. */
export interface Plan {
  /** Before the change begins, handed in and judged. */
  readonly before: readonly Edit[];
  /** By others, on the branch that the change goes into. */
  readonly main: readonly Edit[];
  readonly change: readonly Edit[];
  /** By others again, on a third branch or later on. */
  readonly other: readonly Edit[];
  /** How much of the change is done before the one thing that is forbidden. */
  readonly at: number;
  readonly forbidden: Forbidden | null;
  readonly disguise: number;
}

interface Numbered {
  readonly edit: Edit;
  readonly number: number;
}

const numbered = (edits: readonly Edit[], from: number): readonly Numbered[] =>
  edits.map((edit, index) => ({ edit, number: from + index }));

function apart(edits: readonly Edit[], about: readonly string[]): readonly Edit[] {
  return edits.filter((edit) => !edit.about.some((one) => about.includes(one)));
}

/**
 * What is done on each side, in order, without what would undo the one thing that is forbidden. A record is made beside it:
 * settings by themselves may be loosened.
 */
function sidesOf(plan: Plan) {
  const { forbidden, at, disguise } = plan;
  const about = forbidden?.about ?? [];
  const [main, change, other] = [plan.main, plan.change, plan.other].map((edits) => apart(edits, about));
  const beside = forbidden === null ? [] : [NEW_RECORD];
  const hides = forbidden === null ? [] : DISGUISES.slice(disguise, disguise + 1);
  return {
    main: numbered(main ?? [], 20),
    before: numbered((change ?? []).slice(0, at), 40),
    evil: forbidden === null ? [] : numbered([...beside, forbidden, ...hides], 60),
    after: numbered((change ?? []).slice(at), 70),
    other: numbered(other ?? [], 90),
  };
}

type Sides = ReturnType<typeof sidesOf>;

function begun({ before }: Plan) {
  const first = firstRegister();
  const { register, done } = apply(first, numbered(before, 0));
  const nodes: Node[] = [{ register: first, parents: [] }];
  nodes.push({ register, parents: [0] });
  const add = (now: Register, ...parents: number[]): number => nodes.push({ register: now, parents }) - 1;
  /** A commit for each edit. */
  const each = (from: number, edits: readonly Numbered[], was: Register): number =>
    edits.reduce((tip, edit) => {
      const now = nodes[tip]?.register ?? was;
      const next = apply(now, [edit], was).register;
      return next === now ? tip : add(next, tip);
    }, from);
  const at = (place: number): Register => nodes[place]?.register ?? first;
  return { nodes, add, each, at, start: register, done };
}

type Begun = ReturnType<typeof begun>;
type Ends = Pick<History, 'main' | 'head'> & { readonly work?: Register };

const all = ({ before, evil, after }: Sides): readonly Numbered[] => [...before, ...evil, ...after];

/** The ways in which a change arrives, by what people call them. */
export const SHAPES: Readonly<Record<string, (begun: Begun, sides: Sides) => Ends>> = {
  'one commit after the other': ({ each, start }, sides) => ({ main: 1, head: each(1, all(sides), start) }),
  squashed: ({ add, start }, sides) => ({ main: 1, head: add(apply(start, all(sides)).register, 1) }),
  amended({ add, each, at, start }, sides) {
    const tip = each(1, sides.before, start);
    const amended = each(tip, [...sides.evil, ...sides.after], start);
    return { main: 1, head: add(at(amended), tip) };
  },
  'not committed': (_, sides) => ({ main: 1, head: 1, work: apply(_.start, all(sides)).register }),
  'committed in part': ({ each, start, at }, sides) => {
    const head = each(1, sides.before, start);
    return { main: 1, head, work: apply(at(head), [...sides.evil, ...sides.after], start).register };
  },
  'while main moved on': ({ each, start }, sides) => ({
    main: each(1, sides.main, start),
    head: each(1, all(sides), start),
  }),
  rebased({ each, at, start }, sides) {
    const main = each(1, sides.main, start);
    return { main, head: each(main, all(sides), at(main)) };
  },
  merged({ add, each, at, start }, sides) {
    const main = each(1, sides.main, start);
    const tip = each(1, all(sides), start);
    return { main, head: add(apply(at(main), all(sides)).register, main, tip) };
  },
  'merged, and done in the merge alone': ({ add, each, at, start }, sides) => {
    const main = each(1, sides.main, start);
    const tip = each(1, sides.before, start);
    return {
      main,
      head: each(add(apply(at(main), [...sides.before, ...sides.evil]).register, tip, main), sides.after, at(main)),
    };
  },
  'three branches at once': ({ add, each, at, start }, sides) => {
    const main = each(1, sides.main, start);
    const [tip, third] = [each(1, all(sides), start), each(1, sides.other, start)];
    return { main, head: add(apply(at(main), [...all(sides), ...sides.other]).register, main, tip, third) };
  },
  'three branches at once, none of them main': ({ add, each, start }, sides) => {
    const main = each(1, sides.main, start);
    const [tip, third] = [each(1, sides.before, start), each(1, sides.other, start)];
    const fourth = each(1, sides.evil, start);
    return { main, head: add(apply(start, [...all(sides), ...sides.other]).register, tip, third, fourth) };
  },
  'each merged into the other': ({ add, each, at, start }, sides) => {
    const about = sides.before.flatMap(({ edit }) => edit.about);
    const others = sides.main.filter(({ edit }) => !edit.about.some((one) => about.includes(one)));
    const [main, tip] = [each(1, others, start), each(1, sides.before, start)];
    const both = apply(at(main), sides.before).register;
    const later = each(add(both, main, tip), sides.other, both);
    const crossed = apply(at(tip), others).register;
    const evil = apply(crossed, sides.evil).register;
    return { main: later, head: each(add(evil, tip, main), sides.after, crossed) };
  },
};

/** The history that a plan makes in a shape. */
export function historyOf(plan: Plan, shape: string): History {
  const start = begun(plan);
  const sides = sidesOf(plan);
  const make = SHAPES[shape];
  if (make === undefined) throw new TypeError(`no shape is called ${shape}`);
  const { main, head, work } = make(start, sides);
  const names = (edits: readonly Numbered[]): string => edits.map(({ edit }) => edit.name).join('; ');
  const story = [
    `before: ${start.done.join('; ')}`,
    `on main: ${names(sides.main)}`,
    `the change, ${shape}: ${names(sides.before)} | ${names(sides.evil)} | ${names(sides.after)}`,
    `elsewhere: ${names(sides.other)}`,
  ];
  return { nodes: start.nodes, main, head, work: work ?? start.at(head), story };
}
