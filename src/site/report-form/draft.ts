import { keep, kept, type Shelf, textOf } from './shelf.ts';

/** How a report is treated: with the reporter's role, without a name, or told to one person alone. */
export const TREATMENTS = ['named', 'anonymous', 'confidential'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** What somebody has typed so far. */
export interface ReportDraft {
  readonly what: string;
  readonly when: string;
  /** When the time was typed, in milliseconds since 1970: "an hour ago" means an hour before that. */
  readonly whenAt: number;
  readonly affected: string;
  readonly done: string;
  readonly role: string;
  readonly treatment: Treatment;
  /** Whether to keep it although it has no name; such a report is kept only where that was said. */
  readonly keep: boolean;
  /** The id that it got when it was made; empty before. */
  readonly id: string;
}

/** Whether a draft may be kept on the device: others may use it, so that one without a name is only where that was said. */
export function mayBeKept({ treatment, keep }: ReportDraft): boolean {
  return treatment === 'named' || keep;
}

/** Whether nothing was typed yet. */
export function isBlank({ what, when, affected, done, role }: ReportDraft): boolean {
  return [what, when, affected, done, role].every((text) => text === '');
}

/**
 * Keeps a draft, or takes away what was kept of it where it may not be.
 * @returns whether it is kept
 */
export function keepDraft(shelf: () => Shelf, key: string, draft: ReportDraft): boolean {
  return keep(shelf, key, mayBeKept(draft) && !isBlank(draft) ? draft : null);
}

/** The draft that was kept; null where there is none that can be read. */
export function keptDraft(shelf: () => Shelf, key: string): ReportDraft | null {
  const fields = kept(shelf, key);
  if (fields === null) return null;
  const text = (name: string): string => textOf(fields, name);
  const whenAt = fields.get('whenAt');
  return {
    what: text('what'),
    when: text('when'),
    whenAt: typeof whenAt === 'number' ? whenAt : 0,
    affected: text('affected'),
    done: text('done'),
    role: text('role'),
    treatment: TREATMENTS.find((name) => name === fields.get('treatment')) ?? 'named',
    keep: fields.get('keep') === true,
    id: /^INC-\d{4}-P\w{6}$/.test(text('id')) ? text('id') : '',
  };
}
