import { BadUsage, type World } from '../command.ts';
import type { KnownIssue, Step } from './plan.ts';
import { allPages, asked, LABEL, PAGE, type Tracker } from './tracker.ts';

const FIX =
  'run it in a pipeline of GitLab, with a project access token (role Reporter, scope `api`) in the masked and protected variable `ISMS_TOKEN`';

/** A text in quotes, as curl reads it in its settings. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/**
 * The issues of a project on GitLab, through its API and `curl`. The token stands in what curl reads, and in no argument
 * that others on the machine can see.
 * @throws {BadUsage} when the pipeline does not say which project, or gives no token
 */
export function gitlab({ env }: Pick<World, 'env'>): Tracker {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, ISMS_TOKEN: token } = env;
  if (api === undefined || !/^https?:\/\/[\w.:/-]+$/.test(api) || project === undefined || !/^\d+$/.test(project))
    throw new BadUsage('this is no pipeline of GitLab: `CI_API_V4_URL` and `CI_PROJECT_ID` do not name a project', FIX);
  if (token === undefined || !/^[\w.-]+$/.test(token))
    throw new BadUsage('there is no token: `ISMS_TOKEN` is empty, or none', FIX);
  const issues = `${api}/projects/${project}/issues`;
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, fields: object | null): unknown => {
    const settings = [
      `url = ${quoted(url)}`,
      `request = ${quoted(method)}`,
      `header = ${quoted(`PRIVATE-TOKEN: ${token}`)}`,
      ...(fields === null
        ? []
        : [`header = ${quoted('Content-Type: application/json')}`, `data-raw = ${quoted(JSON.stringify(fields))}`]),
    ];
    const args = ['--silent', '--show-error', '--fail-with-body', '--max-time', '50', '--config', '-'];
    return asked('curl', args, `${settings.join('\n')}\n`, FIX);
  };
  const known = (): readonly KnownIssue[] =>
    allPages(
      (page) => call('GET', `${issues}?labels=${LABEL}&scope=all&per_page=${PAGE}&page=${page}`, null),
      FIX,
    ).flatMap(({ iid, title, description, state }) =>
      typeof iid !== 'number' || typeof title !== 'string'
        ? []
        : [{ number: iid, title, body: typeof description === 'string' ? description : '', open: state === 'opened' }],
    );
  const take = (step: Step): void => {
    if (step.does === 'open') {
      const { title, body } = step.issue;
      call('POST', issues, { title, description: body, labels: LABEL, confidential: true });
    } else if (step.does === 'close') {
      call('PUT', `${issues}/${step.number}`, { state_event: 'close' });
    } else {
      const { title, body } = step.issue;
      const again = step.does === 'reopen' ? { state_event: 'reopen' } : {};
      call('PUT', `${issues}/${step.number}`, { title, description: body, ...again });
    }
  };
  return { known, take };
}
