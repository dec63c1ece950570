const FOLDERS: Readonly<Record<string, string>> = {
  INC: 'incidents',
  NC: 'nonconformities',
  ACT: 'actions',
  RSK: 'risks',
  TRN: 'training',
  REV: 'reviews',
  WVR: 'waivers',
};

const CONTROL = /^(?:A\.[5-8]\.\d{1,2}|(?:[4-9]|10)\.\d(?:\.\d)?)$/;

/**
 * The address of the record or control that a query names by its id, in any case and with spaces around it; null for
 * other queries.
 */
export function addressOf(query: string): string | null {
  const id = query.trim().toUpperCase();
  if (CONTROL.test(id)) return `/controls/${id}/`;
  const prefix = /^([A-Z]{2,3})-(?:\d{4}-)?[0-9A-Z]{4,}$/.exec(id)?.[1] ?? '';
  const folder = FOLDERS[prefix];
  return folder === undefined ? null : `/${folder}/${id}/`;
}
