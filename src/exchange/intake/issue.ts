import { z } from 'zod';
import { epoch } from '../../records/time.ts';
import { FORM_BEGINS, readForm } from './form.ts';
import { textOf } from './given-text.ts';
import type { HandedIn, Intake, NotTaken } from './report.ts';

const NO_JSON = { wrong: 'What arrived is no JSON, so that nothing can be read of it.' } as const;

/** What GitHub hands to a workflow that an issue started; everything else that it says is passed over. */
const githubEvent = z.object({
  repository: z.object({ full_name: z.string() }),
  issue: z.object({
    number: z.int().positive(),
    html_url: z.url({ protocol: /^https$/ }),
    created_at: z.string(),
    body: z.string().nullable(),
  }),
});

/** What GitLab hands to a pipeline that a webhook of an issue started. */
const gitlabEvent = z.object({
  object_kind: z.literal('issue'),
  project: z.object({ path_with_namespace: z.string() }),
  object_attributes: z.object({
    iid: z.int().positive(),
    url: z.url({ protocol: /^https$/ }),
    created_at: z.string(),
    title: z.string(),
    description: z.string().nullable(),
  }),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitLab writes `2026-03-02 08:20:00 UTC`. */
function instantOf(written: string): number | null {
  return epoch(written.replace(/^(\S+) (\S+) UTC$/, '$1T$2Z').replace(/\.\d+(?=Z|[+-])/, ''));
}

/** An issue of GitHub that its form made. */
export const githubIssue: Intake = {
  id: 'github',
  reads: 'what GitHub hands to a workflow that an issue of the form started, `$GITHUB_EVENT_PATH`',
  read(input): HandedIn | NotTaken {
    const text = textOf(input);
    if (typeof text !== 'string') return text;
    const event = githubEvent.safeParse(jsonOf(text));
    if (!event.success)
      return jsonOf(text) === undefined ? NO_JSON : { wrong: 'This is no event of an issue of GitHub.' };
    const { issue, repository } = event.data;
    const answers = readForm(issue.body ?? '');
    if ('wrong' in answers) return answers;
    const reference = { system: 'github', key: `${repository.full_name}#${issue.number}`, url: issue.html_url };
    return { ...answers, at: instantOf(issue.created_at), reference };
  },
};

/** An issue of GitLab: the questions of its template, or a mail that its Service Desk made an issue of. */
export const gitlabIssue: Intake = {
  id: 'gitlab',
  reads: 'what GitLab hands to a pipeline that a webhook for issues started, `$TRIGGER_PAYLOAD`',
  read(input): HandedIn | NotTaken {
    const text = textOf(input);
    if (typeof text !== 'string') return text;
    const event = gitlabEvent.safeParse(jsonOf(text));
    if (!event.success)
      return jsonOf(text) === undefined ? NO_JSON : { wrong: 'This is no event of an issue of GitLab.' };
    const { object_attributes: issue, project } = event.data;
    const { description } = issue;
    const reference = { system: 'gitlab', key: `${project.path_with_namespace}#${issue.iid}`, url: issue.url };
    const at = instantOf(issue.created_at);
    const said = (description ?? '').trim();
    if (!said.includes(FORM_BEGINS)) {
      if (said === '' && issue.title.trim() === '') return { wrong: 'It says nothing yet. One sentence is enough.' };
      return { title: issue.title, what: said === '' ? issue.title : said, at, reference };
    }
    const answers = readForm(said);
    return 'wrong' in answers ? answers : { ...answers, at, reference };
  },
};
