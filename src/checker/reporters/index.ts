import { comment } from './comment.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';

/** Every way to show a report, by the name that `--format` takes. */
export const reporters: Readonly<Record<string, Reporter>> = {
  terminal,
  json,
  github,
  summary,
  comment,
  sarif,
  junit,
  gitlab,
};
