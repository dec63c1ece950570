import { cisoAssistant } from './ciso-assistant.ts';
import { cstate } from './cstate.ts';
import { csv } from './csv.ts';
import { eml } from './eml.ts';
import type { Format, OutFormat } from './format.ts';
import { jira } from './jira.ts';
import { cisoAssistantOut } from './out/ciso-assistant.ts';
import { csvOut } from './out/csv.ts';
import { feedsOut } from './out/feeds.ts';
import { jiraOut } from './out/jira.ts';
import { jsonOut } from './out/json.ts';
import { oscalOut } from './out/oscal.ts';
import { verisOut } from './out/veris.ts';
import { xlsxOut } from './out/xlsx.ts';
import { servicenow } from './servicenow.ts';
import { slack } from './slack.ts';
import { veris } from './veris.ts';
import { xlsx } from './xlsx.ts';

/** Every format of another tool, in the order of the help. A format loads its libraries when it reads. */
export const formats: readonly Format[] = [csv, xlsx, jira, servicenow, slack, eml, cstate, veris, cisoAssistant];

/** Every format that registers are written in, in the order of the help. */
export const exportFormats: readonly OutFormat[] = [
  csvOut,
  xlsxOut,
  jsonOut,
  verisOut,
  jiraOut,
  oscalOut,
  feedsOut,
  cisoAssistantOut,
];
