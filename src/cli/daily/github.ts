import type { KnownIssue, Step } from './plan.ts';
import { allPages, asked, LABEL, PAGE, type Tracker } from './tracker.ts';

const ISSUES = 'repos/{owner}/{repo}/issues';
const FIX =
  'run it where GitHub’s program `gh` is signed in: in a workflow give the job `issues: write`, and the step `GH_TOKEN` and `GH_REPO`';

function gh(method: 'GET' | 'POST' | 'PATCH', path: string, fields: object | null): unknown {
  const args = ['api', '--method', method, path, ...(fields === null ? [] : ['--input', '-'])];
  return asked('gh', args, fields === null ? '' : JSON.stringify(fields), FIX);
}

function known(): readonly KnownIssue[] {
  const all = allPages(
    (page) => gh('GET', `${ISSUES}?labels=${LABEL}&state=all&per_page=${PAGE}&page=${page}`, null),
    FIX,
  );
  return all.flatMap(({ number, title, body, state, pull_request: pull }) =>
    typeof number !== 'number' || typeof title !== 'string' || pull !== undefined
      ? []
      : [{ number, title, body: typeof body === 'string' ? body : '', open: state === 'open' }],
  );
}

function take(step: Step): void {
  if (step.does === 'open') {
    const { title, body } = step.issue;
    gh('POST', ISSUES, { title, body, labels: [LABEL] });
  } else if (step.does === 'close') {
    gh('PATCH', `${ISSUES}/${step.number}`, { state: 'closed', state_reason: 'completed' });
  } else {
    const { title, body } = step.issue;
    gh('PATCH', `${ISSUES}/${step.number}`, { title, body, ...(step.does === 'reopen' ? { state: 'open' } : {}) });
  }
}

/** The issues of a repository on GitHub, through its own program `gh`. */
export const github: Tracker = { known, take };
