import { inOrder, type ReportedFinding } from '../checker/finding.ts';
import type { Inspected } from '../checker/inspect.ts';
import { judge } from '../checker/judge.ts';
import { epoch } from '../records/time.ts';
import type { Rule } from '../rules/rule.ts';
import type { PortalInput, Scene } from './scene.ts';

/** The areas whose findings speak of many records at once: how many there are, and when the last one was. */
const OF_MANY: readonly string[] = ['register', 'review', 'training'];

function placeOf({ rule, file, field }: ReportedFinding): string {
  return JSON.stringify([rule, file, field]);
}

function wordsOf(finding: ReportedFinding): string {
  const { line, column, message, fix, related } = finding;
  return JSON.stringify([placeOf(finding), line, column, message, fix, related]);
}

/** A finding of which only the rule is told. */
function titleAlone(finding: ReportedFinding, rule: Rule | undefined): ReportedFinding {
  return {
    ...finding,
    message: rule?.title ?? finding.rule,
    fix: rule?.fix ?? 'ask those who run the register',
    related: [],
    mentions: [],
  };
}

function filesLost({ withheld }: Pick<Scene, 'withheld'>): ReadonlySet<string> {
  return new Set(withheld.map(({ file }) => file));
}

/** The register as if what is withheld from an audience were not there. */
export function seenAlone({ inspected }: PortalInput, { withheld, content }: Scene): Inspected {
  const lost = filesLost({ withheld });
  return {
    content: content.without(lost),
    notices: inspected.notices.filter(({ file }) => !lost.has(file)),
    secrets: inspected.secrets,
  };
}

/**
 * What an audience may read of findings. A finding is told in words only where the same words come out of both judgements,
 * so that no words can depend on a record that is withheld. Findings about many records tell what the second judgement
 * says; of every other, as of what is found in a record whose page shows no text, the title of the rule is told alone, each
 * place once.
 * @param again what is found as if what is withheld were not there
 */
export function toldFindings(
  findings: readonly ReportedFinding[],
  again: readonly ReportedFinding[],
  rules: readonly Rule[],
  { withheld, pageOfRecord }: Scene,
): readonly ReportedFinding[] {
  const hidden = new Set(withheld.filter(({ visibility }) => visibility === 'hidden').map(({ file }) => file));
  const words = new Set(again.map(wordsOf));
  const isTold = (finding: ReportedFinding): boolean =>
    words.has(wordsOf(finding)) && finding.mentions.every(({ folder, id }) => pageOfRecord(folder, id) !== undefined);
  const open = findings.filter(({ file }) => !hidden.has(file));
  const told = new Set(open.map(wordsOf));
  const others = Map.groupBy(
    again.filter((finding) => !told.has(wordsOf(finding))),
    placeOf,
  );
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const titles = new Set<string>();
  return open
    .flatMap((finding): readonly ReportedFinding[] => {
      if (isTold(finding)) return [finding];
      const other = OF_MANY.includes(finding.rule.split('/')[0] ?? '')
        ? others.get(placeOf(finding))?.shift()
        : undefined;
      if (other !== undefined) return [{ ...other, waiver: finding.waiver }];
      const place = placeOf(finding);
      if (titles.has(place)) return [];
      titles.add(place);
      return [titleAlone(finding, byId.get(finding.rule))];
    })
    .sort(inOrder);
}

/** The findings that an audience may read: none of them where staff see digests; where something is withheld, the register is judged a second time without it. */
export function seenFindings(input: PortalInput, scene: Scene): readonly ReportedFinding[] {
  const { rules, findings } = input;
  if (scene.digests) return [];
  if (scene.withheld.length === 0) return findings;
  const lost = filesLost(scene);
  const isSeen = ({ file }: { readonly file: string }): boolean => !lost.has(file);
  const { files, faults } = input.source;
  const answers = input.answers?.({ files: files.filter(isSeen), faults: faults.filter(isSeen) }) ?? null;
  const again = judge(seenAlone(input, scene), rules, epoch(input.now) ?? 0, { answers }).findings;
  return toldFindings(findings, again, rules, scene);
}
