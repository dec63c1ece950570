import { globSync } from 'node:fs';
import { AREAS } from '../../src/rules/rule.ts';
import { root } from '../runtime.js';

/** A part of the code whose mutants are tried by themselves. */
export interface Area {
  readonly name: string;
  /** Files that are changed. */
  readonly mutate: readonly string[];
  /** Files of tests that are fast, start no process and leave nothing behind. */
  readonly tests: readonly string[];
}

const RULES = ['test/rules/examples.test.ts', 'test/rules/incident.test.ts', 'test/rules/weights.test.ts'];
/** What shows findings, and what their words are made of. */
const SHOWN = '{escape,kept-report,report,report-schema}';
/** What reads, keeps and compares files. */
const KEPT = '{cache,evidence,inspection-shape,outcome,past,run,stored-file}';
/** What looks at the text of one file. */
const SEEN = '{inspect,prose,secrets}';
/** What asks git, for which tests make repositories. */
const PAST =
  '{base,commits,git,guarded,held-ids,hosts,judge-bases,kept-files,listing,objects,past-commits,record-events,sample-history,signatures,story,versions}';
const NEXT = '{guard,inspect-worker,next}';
const RECORDS = [
  'test/records/*.test.ts',
  'test/records/reading/!(leftovers).test.ts',
  'test/records/types/{forms,json-schema,lifecycle,schemas}.test.ts',
  'test/records/writing/*.test.ts',
  'test/checker/{inspect,prose}.test.ts',
  'test/rules/{incident,weights}.test.ts',
];

/** All areas, in the order in which they are tried: first where a mistake hurts most. */
export const areas: readonly Area[] = [
  ...AREAS.map((name) => ({
    name: `rules/${name}`,
    mutate: [`src/rules/${name}/*.ts`],
    tests: RULES,
  })),
  {
    name: 'rules',
    mutate: ['src/rules/*.ts', '!src/rules/{example-records,numbers}.ts'],
    tests: [...RULES, 'test/rules/{double-ids,example-changes,example-story,gone-records,rule,wording}.test.ts'],
  },
  { name: 'rules/numbers', mutate: ['src/rules/numbers.ts'], tests: ['test/rules/numbers.test.ts'] },
  {
    name: 'records/reading',
    mutate: ['src/records/reading/*.ts', '!src/records/reading/{load,leftovers}.ts'],
    tests: RECORDS,
  },
  {
    name: 'records/reading/load',
    mutate: ['src/records/reading/{load,leftovers}.ts'],
    tests: ['test/records/content.test.ts', 'test/records/reading/leftovers.test.ts'],
  },
  {
    name: 'records/types',
    mutate: ['src/records/types/*.ts'],
    tests: [...RECORDS, 'test/rules/examples.test.ts'],
  },
  {
    name: 'records/pictures',
    mutate: ['src/records/pictures/*.ts'],
    tests: ['test/records/pictures/*.test.ts'],
  },
  { name: 'records/writing', mutate: ['src/records/writing/*.ts'], tests: RECORDS },
  { name: 'records', mutate: ['src/records/*.ts'], tests: RECORDS },
  {
    name: 'checker',
    mutate: ['src/checker/*.ts', ...[SHOWN, KEPT, SEEN, PAST, NEXT].map((files) => `!src/checker/${files}.ts`)],
    tests: [
      'test/checker/{example-past,judge,mentions,new-waiver,waivers,wording}.test.ts',
      'test/rules/weights.test.ts',
    ],
  },
  {
    name: 'checker/reporters',
    mutate: ['src/checker/reporters/*.ts', `src/checker/${SHOWN}.ts`],
    tests: ['test/checker/{comment,escape,gitlab,junit,layout,report-schema,reporters,sarif,tables,wording}.test.ts'],
  },
  {
    name: 'checker/kept',
    mutate: [`src/checker/${KEPT}.ts`, 'src/checker/shard/*.ts'],
    tests: [
      'test/checker/{cache,evidence,kept-inspection,outcome,past,run}.test.ts',
      'test/checker/shard.test.ts',
      'test/cli/merge.test.ts',
    ],
  },
  {
    name: 'checker/seen',
    mutate: [`src/checker/${SEEN}.ts`],
    tests: ['test/checker/{inspect,prose,secrets,seen}.test.ts'],
  },
  {
    name: 'checker/git',
    mutate: [`src/checker/${PAST}.ts`],
    tests: [
      'test/checker/{base,git,git-states,guarded,id-reused,judge-bases,past-commits,record-events,story}.test.ts',
    ],
  },
  { name: 'checker/next', mutate: [`src/checker/${NEXT}.ts`], tests: ['test/checker/{guard,next}.test.ts'] },
];

/** The files that an area changes, as paths from the top of the repository, in order. */
export function filesOf({ mutate }: Area): readonly string[] {
  const without = mutate.flatMap((pattern) => (pattern.startsWith('!') ? pattern.slice(1) : []));
  const patterns = mutate.filter((pattern) => !pattern.startsWith('!'));
  return globSync(patterns, { cwd: root, exclude: without }).sort();
}
