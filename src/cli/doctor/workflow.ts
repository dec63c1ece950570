import { HOSTS } from '../../checker/hosts.ts';
import { isMapping } from '../../records/mapping.ts';
import type { Check, Lack } from './check.ts';
import { type Ground, hostsOf } from './ground.ts';
import { gatesOf, type Workflow, withoutComment } from './workflows.ts';

/** A version that a line names for this program, and where. */
interface Named {
  readonly version: string;
  readonly file: string;
  readonly line?: number;
}

/** How a line of a workflow names a version: `isms.yml@v1.2.0`, `isms@<commit> # v1.2.0`, `npx isms@1.2.0`, `ISMS_VERSION: 1.2.0`. */
const NAMING = [
  /\bisms(?:\/[\w./-]*)?@v?(\d+\.\d+\.\d+)\b/,
  /\bisms(?:\/[\w./-]*)?@[0-9a-f]{40,64}["']?\s+#\s*v?(\d+\.\d+\.\d+)\b/,
  /\bisms(?:[_-]version)?["']?\s*:\s*["']?v?(\d+\.\d+\.\d+)\b/i,
];

function namedIn({ file, lines }: Workflow): readonly Named[] {
  return lines.flatMap((line, at) => {
    if (/^\s*#/.test(line)) return [];
    const version = NAMING.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
    return version === undefined ? [] : [{ version, file, line: at + 1 }];
  });
}

/** The version that `package.json` asks for, and whether it is this package's own. */
function manifestOf({ read }: Ground): { readonly own: boolean; readonly named: Named | null } {
  const file = 'package.json';
  const text = read(file);
  let manifest: unknown = null;
  try {
    manifest = text === null ? null : JSON.parse(text);
  } catch {
    // npm itself says what is wrong with it.
  }
  if (!isMapping(manifest)) return { own: false, named: null };
  const asked = [manifest.dependencies, manifest.devDependencies]
    .map((list) => (isMapping(list) ? list.isms : undefined))
    .find((value) => typeof value === 'string');
  const version = /(\d+\.\d+\.\d+)/.exec(String(asked ?? ''))?.[1];
  return { own: manifest.name === 'isms', named: version === undefined ? null : { version, file } };
}

function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)));
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

/** How a first workflow comes about. */
function firstOf(ground: Ground): string {
  const { host } = ground;
  if (host === null) return 'name the host with `--host` to see which file is missing';
  const { workflow, written } = HOSTS[host];
  return written
    ? `write \`${workflow}\`: \`npx isms init --host ${host}\` in an empty folder makes one to copy`
    : `write \`${workflow}\`: the folder \`ci/\` of the program holds one to copy`;
}

function absent(ground: Ground): Lack {
  const places = hostsOf(ground).map((host) => `\`${HOSTS[host].workflow}\``);
  const looked = places.length === 1 ? places[0] : `any of ${places.join(', ')}`;
  return {
    message: `no change is checked by itself: looked for ${looked} and the files beside it`,
    fix: firstOf(ground),
  };
}

/** The name of a template in place of whoever publishes the program: nothing runs until somebody writes it. */
function* templates(gates: readonly Workflow[]): Generator<Lack> {
  for (const { file, lines } of gates) {
    const at = lines.findIndex((line) => /\bOWNER\/isms\b/.test(withoutComment(line)));
    if (at === -1) continue;
    const fix = 'write the name of whoever publishes it in place of `OWNER`';
    yield {
      message: 'the program is named as `OWNER/isms`, which nobody publishes, so no check runs',
      fix,
      file,
      line: at + 1,
    };
  }
}

/** A workflow of GitHub or Forgejo runs only when something happens that it names. */
function* notAsked(gates: readonly Workflow[]): Generator<Lack> {
  const [gate] = gates.filter(({ file }) => file.includes('/workflows/'));
  if (
    gate === undefined ||
    gates.some(({ lines }) => lines.some((line) => /\bpull_request\b/.test(withoutComment(line))))
  )
    return;
  yield {
    message: 'the check does not run when a change is proposed, so it can not hold one back',
    fix: 'write `pull_request:` below `on:`',
    file: gate.file,
  };
}

/** Whether the host runs the check on every change, with no older version than is installed here. */
export const workflow: Check = {
  id: 'workflow',
  title: 'The host checks every change, with the version that is used here',
  *look(ground) {
    const gates = gatesOf(ground);
    const [first] = gates;
    if (first === undefined) {
      yield absent(ground);
      return;
    }
    yield* templates(gates);
    yield* notAsked(gates);
    const manifest = manifestOf(ground);
    if (manifest.own) return;
    const inside = gates.flatMap(namedIn);
    const named = inside.length > 0 ? inside : manifest.named === null ? [] : [manifest.named];
    for (const { version, ...place } of named) {
      if (!isOlder(version, ground.version)) continue;
      yield {
        message: `the check runs with version ${version}, but ${ground.version} is used here: the two may judge otherwise`,
        fix: `write \`${ground.version}\` in place of \`${version}\``,
        ...place,
      };
    }
    if (named.length === 0) {
      yield {
        message: 'the workflow names no version of isms, so it may judge otherwise tomorrow than today',
        fix: `name one: "isms": "${ground.version}" among the \`devDependencies\` of \`package.json\``,
        file: first.file,
      };
    }
  },
};
