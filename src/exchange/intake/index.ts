import { githubIssue, gitlabIssue } from './issue.ts';
import { mailIntake } from './mail.ts';
import { payloadIntake } from './payload.ts';
import type { Intake } from './report.ts';

/** Every way in which a report is handed over without git, in the order of the help. */
export const intakes: readonly Intake[] = [payloadIntake, mailIntake, githubIssue, gitlabIssue];
