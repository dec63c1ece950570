import type { Past, Version, Written } from '../../queries/past.ts';
import { keyText, type RecordKey } from '../../records/ids.ts';
import type { AnyEntry, EntryOf } from '../../records/types/index.ts';
import { type Approval, approvalsIn, saysBeside } from '../approvals.ts';
import { asked, type Finding, type RuleContext, registerRule } from '../rule.ts';

type Person = EntryOf<'people'>;

/** Whether a commit says that it was made by somebody whom the records know. */
function isBy({ author: { name, email } }: Written, { id, data }: Person): boolean {
  const [local = ''] = email.split('@');
  // Hosts put the number of an account in front of its name: `4711+jo@users.noreply.…`.
  const called = [name, local, local.slice(local.indexOf('+') + 1)].map((word) => word.trim().toLowerCase());
  const known = [id, data.title, data.name, ...data.commitsAs].flatMap((word) => word?.trim().toLowerCase() ?? []);
  return known.some((word) => word !== '' && called.includes(word));
}

function hasIt(record: AnyEntry | null | undefined, { name }: Approval): boolean {
  return record !== null && record !== undefined && [...approvalsIn(record)].some((one) => one.name === name);
}

function keyOf({ type, id }: AnyEntry): RecordKey {
  return { folder: type, id };
}

interface Approved {
  readonly record: AnyEntry;
  /** What it said before; undefined where it is new. */
  readonly before: AnyEntry | undefined;
  /** What the change says for the first time. */
  readonly approvals: readonly Approval[];
}

/** The records that commits of the change touched and to which somebody consented in it. */
function* newlyApproved(context: RuleContext & { readonly past: Past }): Generator<Approved> {
  const { past, content } = context;
  const changed = new Map(past.changed.map((one) => [keyText(one), one.before]));
  for (const record of asked(content.all, context)) {
    const before = changed.get(keyText(keyOf(record)));
    // What did not change was approved before; what could not be read may have been.
    if (before === null || (before === undefined && past.held(record.type, record.id))) continue;
    const approvals = [...approvalsIn(record)].filter((approval) => !hasIt(before, approval));
    if (approvals.length > 0 && past.commits.written(record.type, record.id).length > 0)
      yield { record, before, approvals };
  }
}

/**
 * The commits that wrote what was approved: those that came before the approval, or, where it came with the first of them,
 * all, unless the approval is the whole change.
 */
function wrote(record: AnyEntry, before: AnyEntry | undefined, all: readonly Version[], approval: Approval) {
  const drafts = all.filter(({ said }) => said !== null && !hasIt(said, approval));
  if (drafts.length > 0) return drafts;
  const { fields } = approval;
  return before !== undefined && saysBeside(before, fields) === saysBeside(record, fields) ? [] : all;
}

const POLICY = 'policies/incident-management.md';
const OURS = { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } as const;
const at = '2026-11-19T10:00+01:00';
const DIRECTOR = { name: 'Managing director', email: '4711+md@users.noreply.example', at };
const OTHER = { name: 'Jo', email: 'jo@fenwick.example', at };
const AGAIN = { version: '1.1', approvedOn: '2026-11-19' };

export default registerRule({
  id: 'history/author-approver-same',
  severity: 'info',
  controls: ['A.5.3'],
  title: 'Who approves something did not write it alone',
  why: 'An approval is worth something because a second person read it. In a small company one person may have to do both; then it is good to know where. Who wrote something is what the commits say: names are claims, and only a signature that somebody checks proves them. Nothing is said where a commit cannot be told to be of a person: it calls them by their id, title or name, or by a word of `commitsAs` in their record.',
  fix: 'Ask somebody else to read it and to approve it in their own name, or leave it, where one person has to do both.',
  *check(context): Generator<Finding> {
    const { past, content } = context;
    if (past === null || past.organisation.data.sample) return;
    const approved = [...newlyApproved({ ...context, past })];
    const versions = past.commits.versions(approved.map(({ record }) => keyOf(record)));
    for (const { record, before, approvals } of approved) {
      const all = versions.get(keyText(keyOf(record))) ?? [];
      for (const approval of approvals) {
        // What a change says of who is called how does not hide who wrote it.
        const called = [content.get('people', approval.by), past.before('people', approval.by)];
        const approver = called.filter((person) => person !== undefined);
        const own = wrote(record, before, all, approval);
        const [first] = own;
        if (first === undefined || !own.every((one) => approver.some((person) => isBy(one, person)))) continue;
        const place = approval.at.filter((part) => typeof part === 'string').join('.');
        yield {
          on: record,
          at: approval.at,
          message: `\`${place}\` is \`${approval.by}\`, and so is who wrote this, as commit ${first.commit.slice(0, 10)} says`,
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'a policy that its only author approved, whom the commit calls by the title',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        sections: { Scope: 'Everybody.' },
        before: { files: OURS, commits: [DIRECTOR] },
        says: '7:1 `approvedBy` is `managing-director`, and so is who wrote this, as commit 1111111111 says',
      },
      {
        name: 'whom the commit calls as `commitsAs` says',
        from: POLICY,
        files: {
          ...OURS,
          'people/managing-director.md': { from: 'people/managing-director.md', set: { commitsAs: ['JO'] } },
        },
        set: AGAIN,
        sections: { Scope: 'Everybody.' },
        before: { files: OURS, commits: [OTHER] },
        says: '7:1 `approvedBy` is `managing-director`, and so is who wrote this, as commit 1111111111 says',
      },
      {
        name: 'whom the same change calls otherwise',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        sections: { Scope: 'Everybody.' },
        before: {
          files: {
            ...OURS,
            'people/managing-director.md': { from: 'people/managing-director.md', set: { commitsAs: ['jo'] } },
          },
          commits: [OTHER],
        },
        says: '7:1 `approvedBy` is `managing-director`, and so is who wrote this, as commit 1111111111 says',
      },
      {
        name: 'drafted and approved by one person, in two steps',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        before: { files: OURS, commits: [{ ...DIRECTOR, set: { approvedOn: null } }, DIRECTOR] },
        says: '7:1 `approvedBy` is `managing-director`, and so is who wrote this, as commit 1111111111 says',
      },
    ],
    passes: [
      {
        name: 'written by somebody else',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        sections: { Scope: 'Everybody.' },
        before: { files: OURS, commits: [OTHER] },
      },
      {
        name: 'drafted by somebody else, and approved in a commit of the one who approves',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        before: { files: OURS, commits: [{ ...OTHER, set: { approvedOn: null } }, DIRECTOR] },
      },
      {
        name: 'a change that is nothing but the approval',
        from: POLICY,
        files: OURS,
        set: { approvedOn: '2026-11-19' },
        before: { files: OURS, commits: [DIRECTOR] },
      },
      {
        name: 'not committed yet, so that nobody is named',
        from: POLICY,
        files: OURS,
        set: AGAIN,
        before: { files: OURS },
      },
      {
        name: 'approved before, and changed without a new approval',
        from: POLICY,
        files: OURS,
        sections: { Scope: 'Everybody.' },
        before: { files: OURS, commits: [DIRECTOR] },
      },
    ],
  },
});
