import type { Inspected } from '../../checker/inspect.ts';
import { judge } from '../../checker/judge.ts';
import { once } from '../../checker/once.ts';
import type { Derived, Judged } from '../../exchange/format.ts';
import { utc } from '../../records/time.ts';
import { rules } from '../../rules/index.ts';
import { areaOf, isUnproven, type Rule } from '../../rules/rule.ts';
import { feedFiles } from '../../site/feeds/index.ts';
import { makePortal, type PortalInput } from '../../site/portal.ts';
import { makeScene } from '../../site/scene.ts';
import { seenFindings } from '../../site/seen-findings.ts';
import type { Register } from '../register.ts';

/** Rules that ask what was before, or the files of a store: an export has neither, so that their silence says nothing. */
const isAsked = ({ id }: Rule): boolean => areaOf(id) !== 'history' && id !== 'evidence/hash-mismatch';

/**
 * What is worked out from records that are handed over: as the portal of those who run the ISMS does it, without what is
 * left out.
 * @param left the files of records that are left out
 */
export function derived(
  { content, source, now }: Pick<Register, 'content' | 'source' | 'now'>,
  inspected: Inspected,
  left: ReadonlySet<string>,
  madeFrom: Derived['madeFrom'],
): Derived {
  const portal: Omit<PortalInput, 'findings' | 'rules'> = {
    source,
    inspected,
    audience: 'isms',
    leftOut: left,
    now: utc(now),
    clockPinned: false,
  };
  const judged = once((): Judged => {
    const { findings, changedSeverities } = judge(inspected, rules, now);
    const input = { ...portal, findings, rules };
    const off = new Set(changedSeverities.flatMap(({ rule, to }) => (to === 'off' ? [rule] : [])));
    const known = content.without(left);
    return {
      rules: rules.filter((rule) => isAsked(rule) && !off.has(rule.id)),
      unproven: new Set(rules.filter((rule) => isUnproven(rule, known)).map(({ id }) => id)),
      findings: left.size === 0 ? findings : seenFindings(input, makeScene(input)),
    };
  });
  const feeds = once(() => {
    // No feed tells of what rules find.
    const files = Object.entries(feedFiles(makePortal({ ...portal, findings: [], rules: [] })));
    return new Map(files.map(([path, text]) => [path.replace(/^feeds\//, ''), text]));
  });
  return { judged, feeds, madeFrom };
}
