import type { Report } from '../report.ts';

/** How a report is shown, where that depends on who looks at it. */
export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** The content root below the top of the repository, with `/` at its end; empty when it is the top or outside git. */
  readonly prefix: string;
  /** The lightest weight that fails. */
  readonly failOn: 'error' | 'warning';
}

/** Makes text of a report and adds nothing. The text ends with a line end. */
export type Reporter = (report: Report, look: Look) => string;
