/** The reasons for which the file of an item of evidence could not be compared. */
export const WHYS_NOT = ['no-store', 'no-hash', 'no-location', 'missing', 'outside', 'special', 'unreadable'] as const;
export type WhyNot = (typeof WHYS_NOT)[number];

/** The same reasons in words. */
export const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  'no-store': 'its store was not given',
  'no-hash': 'the record holds no hash to compare with',
  'no-location': 'the record does not say where the file is',
  missing: 'there is no such file',
  outside: 'a link leads out of the store, and is not followed',
  special: 'this is a folder, a pipe or a device, not a file',
  unreadable: 'the system refuses to read it',
};

/** What the comparison of an item of evidence with the file that it points to came to: three different words (A.5.28). */
export type Verdict =
  | { readonly verdict: 'match' }
  /** `found` is the SHA-256 of the file as it is now. */
  | { readonly verdict: 'mismatch'; readonly found: string }
  | { readonly verdict: 'not-verifiable'; readonly why: WhyNot };

/** Verdicts by `<record>/<item>`; empty where no store was given. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The key of an item of evidence: `INC-2026-0007/wipe-receipt`. */
export function verdictKey(record: string, item: string): string {
  return `${record}/${item}`;
}
