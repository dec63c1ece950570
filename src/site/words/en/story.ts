import { rewrittenText } from '../../../queries/rewritten-text.ts';

/** Who changed what of a record, and when; what each commit did, `isms history` and the pages say alike, in English. */
export const story = {
  /** Behind it stands what the check says of it. */
  cannot: 'It can not be told:',
  inNoCommit: 'The record is in no commit yet.',
  rewritten: rewrittenText,
  help: ({ id }: { readonly id: string }) =>
    `Names and dates are what the commits say, signatures what git said of them when the portal was built; \`npx isms history ${id}\` tells the values too.`,
  all: (count: number) => `All ${count} changes`,
  handedIn: ({ committer }: { readonly committer: string }) => `, handed in by ${committer}`,
  rewrite: 'Rewritten:',
};
