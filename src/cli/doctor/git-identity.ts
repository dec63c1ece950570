import type { Check, Lack } from './check.ts';
import type { Ground } from './ground.ts';

function* lackOf({ setting }: Ground, name: string, what: string, example: string): Generator<Lack> {
  if (setting(name) !== null) return;
  yield {
    message: `git does not know ${what}, so it can not say who made a change`,
    fix: `git config --global ${name} "${example}"`,
  };
}

/** Whether git knows who commits on this machine. */
export const gitIdentity: Check = {
  id: 'git-identity',
  title: 'Git knows who commits here',
  *look(ground) {
    yield* lackOf(ground, 'user.name', 'your name', 'Your name');
    yield* lackOf(ground, 'user.email', 'your address', 'you@your-company.example');
  },
};
