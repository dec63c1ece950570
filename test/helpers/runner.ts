import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { GITHUB_SHELL, type Variables } from './gates.ts';
import { put, temporaryFolder } from './register.ts';

/** What GitHub's own program answers to a call that begins so: what it prints, or how it fails. */
export interface Answer {
  readonly to: string;
  readonly out?: unknown;
  readonly fails?: string;
  /** What it puts below the folder that stands behind `--dir`, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A call of GitHub's own program, and what stood in the files that it named by `@`. */
export interface Call {
  readonly args: string;
  readonly sent: readonly string[];
}

/** Stands in for `gh`: a program of its own that writes down each call and says what was recorded for it. */
const GH = `#!/usr/bin/env node
const fs = require('node:fs');
const path = require('node:path');
const args = process.argv.slice(2);
const typed = args.join(' ');
const sent = args.filter((one) => /^\\w+=@/.test(one)).map((one) => fs.readFileSync(one.slice(one.indexOf('@') + 1), 'utf8'));
fs.appendFileSync(path.join(__dirname, 'calls.jsonl'), JSON.stringify({ args: typed, sent }) + '\\n');
const answers = JSON.parse(fs.readFileSync(path.join(__dirname, 'answers.json'), 'utf8'));
const answer = answers.find(({ to }) => typed.startsWith(to));
if (answer === undefined || answer.fails !== undefined) {
  console.error(answer?.fails ?? 'gh: nothing is recorded for ' + typed);
  process.exit(1);
}
for (const [file, text] of Object.entries(answer.files ?? {}))
  fs.writeFileSync(path.join(args[args.indexOf('--dir') + 1], file), text);
if (answer.out !== undefined) console.log(JSON.stringify(answer.out));
`;

/** What a script of a step did. */
export interface Step {
  readonly status: number | null;
  readonly said: string;
  /** What it told the steps behind it. */
  readonly output: string;
  readonly calls: readonly Call[];
}

/** Runs a script of a workflow as GitHub's runner does, with these answers of `gh`; null is a machine without it. */
export function runStep(
  script: string,
  folder: string,
  variables: Variables,
  answers: readonly Answer[] | null = [],
): Step {
  const bin = temporaryFolder();
  if (answers === null) {
    for (const name of ['git', 'node', 'tr', 'basename']) symlinkSync(whereIs(name), join(bin, name));
  } else {
    put(bin, 'gh', GH);
    chmodSync(join(bin, 'gh'), 0o755);
    put(bin, 'answers.json', JSON.stringify(answers));
  }
  mkdirSync(folder, { recursive: true });
  const env = {
    PATH: answers === null ? bin : `${bin}:${process.env.PATH}`,
    HOME: bin,
    GIT_CONFIG_GLOBAL: '/dev/null',
    npm_config_offline: 'true',
    GH_REPO: 'fenwick/isms',
    GITHUB_OUTPUT: join(bin, 'output.txt'),
    ...variables,
  };
  const { status, stdout, stderr } = spawnSync('/bin/bash', [...GITHUB_SHELL, '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const read = (name: string): string =>
    existsSync(join(bin, name)) ? readFileSync(join(bin, name), 'utf8').trim() : '';
  const calls = read('calls.jsonl').split('\n').filter(Boolean);
  return {
    status,
    said: stdout + stderr,
    output: read('output.txt'),
    calls: calls.map((line): Call => JSON.parse(line)),
  };
}

function whereIs(name: string): string {
  if (name === 'node') return process.execPath;
  const folder = (process.env.PATH ?? '').split(':').find((place) => existsSync(join(place, name)));
  if (folder === undefined) throw new Error(`there is no ${name} here`);
  return join(folder, name);
}
