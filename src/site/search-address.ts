const CONTROL = /^(?:A\.[5-8]\.\d{1,2}|(?:[4-9]|10)\.\d(?:\.\d)?)$/;
const RULE = /^[a-z]+\/[a-z][a-z0-9-]*$/;

/**
 * The address of the record, control or rule that a query names by its id, in any case and with spaces around it; null for
 * other queries.
 * @param prefixes what stands in front of the ids of each register, as the page says it: `INC:incidents NC:nonconformities`
 */
export function addressOf(query: string, prefixes: string): string | null {
  const id = query.trim().toUpperCase();
  if (CONTROL.test(id)) return `/controls/${id}/`;
  if (RULE.test(id.toLowerCase())) return `/rules/${id.toLowerCase()}/`;
  const prefix = /^([A-Z]+)-(?:\d{4}-)?[0-9A-Z]{4,}$/.exec(id)?.[1];
  const [, folder] =
    prefixes
      .split(' ')
      .map((one) => one.split(':'))
      .find(([known]) => known === prefix) ?? [];
  return folder === undefined ? null : `/${folder}/${id}/`;
}
