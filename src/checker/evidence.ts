import { z } from 'zod';
import type { Content } from '../records/content.ts';
import { readLocation } from '../records/evidence-location.ts';
import { CouldNotCheck } from '../records/reading/load.ts';
import { SHA256 } from '../records/types/fields.ts';
import type { Incident } from '../records/types/incident.ts';
import { type Verdict, type Verdicts, verdictKey, WHYS_NOT, type WhyNot } from '../rules/verdict.ts';
import { reportedCount, type Unchanging } from './finding.ts';
import type { Inspected } from './inspect.ts';
import { mask } from './secrets.ts';
import { type Hashed, hashBelow, storeRoot } from './stored-file.ts';

const compared = z.strictObject({
  record: z.string().meta({ description: 'Id of the incident.' }),
  item: z.string(),
  location: z.string().nullable(),
  verdict: z.enum(['match', 'mismatch', 'not-verifiable']),
  why: z.literal(WHYS_NOT).nullable().meta({ description: 'Why it is not verifiable; else null.' }),
  found: z
    .string()
    .regex(SHA256)
    .nullable()
    .meta({ description: 'The hash of the file as it is now, where it does not match; else null.' }),
});

/** What came of one item of evidence, as reports show it. */
export type ComparedItem = Unchanging<z.output<typeof compared>>;

/** The comparison of all evidence with the files of the stores that were given; in reports in this order. */
export const evidenceReport = z.strictObject({
  match: reportedCount,
  mismatch: reportedCount,
  notVerifiable: reportedCount,
  items: z.array(compared).meta({ description: 'Every item that was not destroyed as planned, in order of record.' }),
});
export type EvidenceReport = Unchanging<z.output<typeof evidenceReport>>;

/** Verdicts for rules, and the same for reports. */
export interface Comparison {
  readonly verdicts: Verdicts;
  readonly report: EvidenceReport;
}

/** The stores that records or the organisation's settings name. */
function namedStores(content: Content): ReadonlySet<string> {
  const used = content.of('incidents').flatMap(({ data }) =>
    data.evidence.flatMap(({ location }) => {
      const read = location === undefined ? null : readLocation(location);
      return read?.kind === 'store' ? [read.store] : [];
    }),
  );
  return new Set([...content.organisation.data.stores.map(({ id }) => id), ...used]);
}

async function openStores(
  content: Content,
  folders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const named = namedStores(content);
  const roots = new Map<string, string>();
  for (const [name, folder] of folders) {
    if (!named.has(name)) {
      throw new CouldNotCheck(
        `\`--store\` names \`${name}\`, which is no store of the organisation`,
        named.size === 0
          ? 'declare the store under `stores` in `organisation.md`'
          : `it is one of ${[...named].sort().join(', ')}`,
      );
    }
    roots.set(name, await storeRoot(name, folder));
  }
  return roots;
}

const HEAVIEST: Readonly<Record<Verdict['verdict'], number>> = { match: 0, 'not-verifiable': 1, mismatch: 2 };

function not(why: WhyNot): Verdict {
  return { verdict: 'not-verifiable', why };
}

async function compare(
  { location, sha256 = '' }: Incident['evidence'][number],
  roots: ReadonlyMap<string, string>,
  known: Map<string, Hashed>,
): Promise<Verdict> {
  const read = location === undefined ? null : readLocation(location);
  if (read?.kind !== 'store') return not('no-location');
  const root = roots.get(read.store);
  if (root === undefined) return not('no-store');
  const hash = sha256.toLowerCase();
  if (!SHA256.test(hash)) return not('no-hash');
  const hashed = await hashBelow(root, read.path, known);
  if (typeof hashed === 'string') return not(hashed);
  return hashed.found === hash ? { verdict: 'match' } : { verdict: 'mismatch', found: hashed.found };
}

function reportOf(items: readonly ComparedItem[]): EvidenceReport {
  const count = (word: Verdict['verdict']): number => items.filter(({ verdict }) => verdict === word).length;
  return { match: count('match'), mismatch: count('mismatch'), notVerifiable: count('not-verifiable'), items };
}

/**
 * Compares every item of evidence with the file that it points to, as far as its store was given.
 * @param folders the folder of each store, by the store's name
 * @throws {CouldNotCheck} when a folder can not be opened, or a store is not one that anybody named
 */
export async function compareEvidence(
  { content, secrets }: Pick<Inspected, 'content' | 'secrets'>,
  folders: ReadonlyMap<string, string>,
): Promise<Comparison> {
  const roots = await openStores(content, folders);
  const known = new Map<string, Hashed>();
  const verdicts = new Map<string, Verdict>();
  const items: ComparedItem[] = [];
  for (const { id: record, data } of content.of('incidents')) {
    for (const item of data.evidence) {
      if (item.disposal !== undefined) continue;
      const verdict = await compare(item, roots, known);
      const key = verdictKey(record, item.id);
      const before = verdicts.get(key);
      // Two items of one name: the heavier verdict speaks for both, so that nothing hides behind the other.
      if (before === undefined || HEAVIEST[verdict.verdict] > HEAVIEST[before.verdict]) verdicts.set(key, verdict);
      items.push({
        record,
        item: mask(item.id, secrets),
        location: item.location === undefined ? null : mask(item.location, secrets),
        verdict: verdict.verdict,
        why: verdict.verdict === 'not-verifiable' ? verdict.why : null,
        found: verdict.verdict === 'mismatch' ? verdict.found : null,
      });
    }
  }
  return { verdicts, report: reportOf(items) };
}
