/** What programs of others may build on: the same check as that of the command, its reports, and what they are made of. */
export type { ReportedFinding } from './checker/finding.ts';
export { exitStatus, type Report, type Summary } from './checker/report.ts';
export { reporters } from './checker/reporters/index.ts';
export { type CheckRequest, type CheckResult, runCheck } from './checker/run.ts';
export { CouldNotCheck } from './records/reading/load.ts';
export { FOLDERS, type Folder } from './records/types/fields.ts';
export { type AnyEntry, type DataOf, recordTypes } from './records/types/index.ts';
export { ruleById, rules } from './rules/index.ts';
export type { Level, Rule, RuleId } from './rules/rule.ts';
