import type { AnnounceTarget } from './announcement.ts';
import { email } from './email.ts';
import { matrix } from './matrix.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { webhook } from './webhook.ts';

/** Every place that announcements are written for, in the order of the help. */
export const announceTargets: readonly AnnounceTarget[] = [slack, teams, matrix, email, webhook];
