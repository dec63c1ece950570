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

/**
 * The path of a file, given from the content root, from where that root is seen. One that lies beside the records begins
 * with `../` and has none of the root's folders in it.
 * @param content the root: `content`, or `content/`, or empty
 */
export function pathFrom(content: string, file: string): string {
  const folders = content.split('/').filter((name) => name !== '');
  const [up = ''] = /^(?:\.\.\/)*/.exec(file) ?? [];
  const [steps, rest] = [up.length / 3, file.slice(up.length)];
  const left = folders.slice(-steps);
  const isBeside = steps > 0 && steps <= folders.length && rest !== '..' && !left.some((name) => /^\.\.?$/.test(name));
  if (isBeside) return (content.startsWith('/') ? '/' : '') + [...folders.slice(0, -steps), rest].join('/');
  return content === '' || content.endsWith('/') ? `${content}${file}` : `${content}/${file}`;
}

/** Makes text of a report and adds nothing. The text ends with a line end. */
export type Reporter = (report: Report, look: Look) => string;
