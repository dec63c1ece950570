import { newSince } from '../../checker/base.ts';
import { type GitEnvironment, workTreeOf } from '../../checker/git.ts';
import { readPast } from '../../checker/past.ts';
import type { CheckResult } from '../../checker/run.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { type Arguments, BadUsage } from '../command.ts';
import { itemsOf } from '../daily/items.ts';
import type { News } from './announcement.ts';
import { type Happening, happenedIn, newInRecords, periodOf, withLate } from './happened.ts';
import { askedIncident, type Teller } from './teller.ts';

/** What somebody asks to announce: one record, what is new since a commit, or a digest. */
export interface Asked {
  readonly id: string | undefined;
  readonly base: string | undefined;
  readonly digest: 'day' | 'week' | undefined;
}

/** @throws {BadUsage} where it is not one of the three, or several */
export function askedNews(args: Arguments): Asked {
  const [id] = args.operands;
  const base = args.value('base');
  const digest = (['day', 'week'] as const).find((one) => one === args.value('digest'));
  if (id !== undefined && (base !== undefined || digest !== undefined))
    throw new BadUsage(
      '`isms announce` tells of one record, or of what is new',
      `leave out \`${id}\`, or \`--base\` and \`--digest\``,
    );
  if (id === undefined && base === undefined && digest === undefined)
    throw new BadUsage(
      '`isms announce` does not know what to announce',
      'name an incident, such as `INC-2026-0007`, or write `--digest day`, `--digest week` or `--base origin/main`',
    );
  return { id, base, digest };
}

/** What an incident is told as, by how it stands. */
function standing({ data: { status } }: EntryOf<'incidents'>): Happening['what'] {
  return status === 'closed' || status === 'reported' ? status : 'changed';
}

/**
 * What there is to tell, whoever may hear of it.
 * @throws {CouldNotCheck} where git does not say what was new since the base
 */
export function newsOf(
  { id, base, digest }: Asked,
  teller: Teller,
  { report, source }: Pick<CheckResult, 'report' | 'source'>,
  { root, git }: { readonly root: string; readonly git: GitEnvironment },
): News {
  const { content, organisation, now, readers } = teller;
  if (id !== undefined) {
    const incident = askedIncident(teller, id);
    return { about: 'record', period: null, happenings: [{ incident, what: standing(incident) }], due: [] };
  }
  const incidents = content.of('incidents');
  const past = base === undefined ? null : readPast(newSince(workTreeOf(root, git), base, source), source, content);
  const since = past === null ? [] : newInRecords(incidents, past);
  if (digest === undefined) return { about: 'change', period: null, happenings: since, due: [] };
  const { timezone } = organisation;
  const period = periodOf(digest, now, timezone);
  return {
    about: digest,
    period,
    happenings: withLate(happenedIn(incidents, period, timezone), since, period, timezone),
    due: readers === 'isms' ? itemsOf(content, report.findings, now) : [],
  };
}
