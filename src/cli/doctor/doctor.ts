import { visible, visibleJson } from '../../checker/escape.ts';
import { HOST_NAMES, isHost } from '../../checker/hosts.ts';
import { wrap } from '../../checker/reporters/layout.ts';
import { counted } from '../../rules/wording.ts';
import type { Command } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import type { Check, Lack } from './check.ts';
import { groundOf } from './ground.ts';
import { checks } from './index.ts';

/** What a check came to: nothing is lacking, something is, or a repository alone can not tell. */
type State = 'ok' | 'missing' | 'unseen';

interface Result {
  readonly check: Check;
  readonly state: State;
  readonly lacks: readonly Lack[];
}

const SIGNS = { ok: '✓', missing: '✗', unseen: '?' } as const satisfies Readonly<Record<State, string>>;

function stateOf(lacks: readonly Lack[]): State {
  if (lacks.length === 0) return 'ok';
  return lacks.every(({ unseen }) => unseen === true) ? 'unseen' : 'missing';
}

function paragraph({ check, state, lacks }: Result, width: number): string {
  const lines = lacks.map(({ message, fix, file, line }) => {
    const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
    return [wrap(visible(`${place}${message}`), width, '    '), wrap(visible(`→ ${fix}`), width, '      ')].join('\n');
  });
  return [wrap(`${SIGNS[state]} ${check.title}`, width), ...lines].join('\n');
}

function closing(results: readonly Result[]): string {
  const missing = results.filter(({ state }) => state === 'missing').length;
  const unseen = results.filter(({ state }) => state === 'unseen').length;
  const rest = unseen === 0 ? '' : ` ${counted(unseen, 'question')} only the host can answer: look there.`;
  return missing === 0
    ? `Everything that can be seen from here is set up.${rest}`
    : `${missing} of ${counted(results.length, 'thing')} not set up: do what stands behind →, and run \`isms doctor\` again.${rest}`;
}

function factsOf({ check, state, lacks }: Result): object {
  const { id, title } = check;
  const problems = lacks.map(({ message, fix, file = null, line = null }) => ({ message, fix, file, line }));
  return { id, title, state, problems };
}

/** `isms doctor`: what around the records is not set up yet. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'says what around the records is not set up yet, and what to type or click',
  usage: 'doctor [options]',
  options: [
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    {
      name: 'host',
      value: 'NAME',
      choices: HOST_NAMES,
      description: 'where the repository is kept; seen from its remote and its files where it is not given',
    },
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
  ],
  details: [
    'It looks at the folder on this machine and asks nothing over the network. What only the host knows, such as whether a check is required there, it can not see; it says what to click, and leaves the exit status alone.',
    'Exit status: 0 nothing is missing, 1 something is, 2 it could not look.',
    'For programs: `{ schemaVersion, tool: { name, version }, content, host, checks: [{ id, title, state, problems: [{ message, fix, file, line }] }], summary: { ok, missing, unseen } }`. `state` is one of these three; `host`, `file` and `line` may be null.',
  ].join('\n\n'),
  run(args, world) {
    const named = args.value('host');
    const ground = groundOf(
      contentRoot(args.value('content'), world),
      named !== undefined && isHost(named) ? named : undefined,
      world,
    );
    const results = checks.map((check): Result => {
      const lacks = [...check.look(ground)];
      return { check, state: stateOf(lacks), lacks };
    });
    const number = (state: State): number => results.filter((result) => result.state === state).length;
    if (args.value('format') === 'json') {
      const facts = {
        schemaVersion: 1,
        tool: { name: 'isms', version: world.version },
        content: ground.content,
        host: ground.host,
        checks: results.map(factsOf),
        summary: { ok: number('ok'), missing: number('missing'), unseen: number('unseen') },
      };
      world.stdout(`${visibleJson(JSON.stringify(facts, null, 2))}\n`);
    } else {
      const width = Math.min(world.columns, 100);
      world.stdout(
        `${[...results.map((result) => paragraph(result, width)), wrap(closing(results), width)].join('\n\n')}\n`,
      );
    }
    return Promise.resolve(number('missing') === 0 ? 0 : 1);
  },
};
