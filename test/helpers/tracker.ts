import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { put, temporaryFolder } from './register.ts';

/** A call of the program of a host: what was typed, and what stood on its standard input. */
export interface HostCall {
  readonly args: readonly string[];
  readonly input: string;
}

/** An issue as the stand-in keeps it, by the names of GitHub. */
export interface KeptIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly confidential?: boolean;
}

/** What both stand-ins share: they write down each call, and keep issues in a file. */
const SHARED = `#!/usr/bin/env node
const fs = require('node:fs');
const path = require('node:path');
const args = process.argv.slice(2);
const input = args.includes('-') ? fs.readFileSync(0, 'utf8') : '';
fs.appendFileSync(path.join(__dirname, 'calls.jsonl'), JSON.stringify({ args, input }) + '\\n');
const fault = path.join(__dirname, 'fails.txt');
if (fs.existsSync(fault)) { console.error(fs.readFileSync(fault, 'utf8')); process.exit(1); }
const place = path.join(__dirname, 'issues.json');
const issues = fs.existsSync(place) ? JSON.parse(fs.readFileSync(place, 'utf8')) : [];
const keep = () => fs.writeFileSync(place, JSON.stringify(issues));
const page = (url, shown) => {
  const asked = new URL(url, 'https://host.example/');
  const [size, number] = [Number(asked.searchParams.get('per_page')), Number(asked.searchParams.get('page'))];
  const own = issues.filter(({ labels }) => labels.includes(asked.searchParams.get('labels')));
  console.log(JSON.stringify(own.slice(size * (number - 1), size * number).map(shown)));
};
`;

const GH = `${SHARED}
const [, , method, url] = args;
const fields = input === '' ? {} : JSON.parse(input);
if (method === 'GET') page(url, (issue) => issue);
else if (method === 'POST') { issues.push({ number: issues.length + 1, state: 'open', ...fields }); keep(); }
else { Object.assign(issues[Number(url.split('/').at(-1)) - 1], fields); keep(); }
`;

const CURL = `${SHARED}
const settings = input.trim().split('\\n').map((line) => /^([a-z-]+) = (".*")$/.exec(line)).map(([, name, text]) => [name, JSON.parse(text)]);
const of = (wanted) => settings.find(([name]) => name === wanted)?.[1];
if (!settings.some(([name, text]) => name === 'header' && text === 'PRIVATE-TOKEN: glpat-x')) { console.error('401'); process.exit(22); }
const fields = JSON.parse(of('data-raw') ?? '{}');
const STATES = { open: 'opened', closed: 'closed', reopen: 'open', close: 'closed' };
if (of('request') === 'GET') page(of('url'), ({ number, body, state, ...rest }) => ({ iid: number, description: body, state: STATES[state], ...rest }));
else if (of('request') === 'POST') {
  const { title, description, labels, confidential } = fields;
  issues.push({ number: issues.length + 1, title, body: description, labels: labels.split(','), confidential, state: 'open' });
  keep();
} else {
  const { title, description, state_event: event } = fields;
  const issue = issues[Number(of('url').split('/').at(-1)) - 1];
  Object.assign(issue, title === undefined ? {} : { title, body: description }, event === undefined ? {} : { state: STATES[event] });
  keep();
}
`;

/** A stand-in for the program that asks a host, first on the PATH: it keeps issues as the host would, and writes down each call. */
export function trackerHost(program: 'gh' | 'curl') {
  const folder = temporaryFolder();
  put(folder, program, program === 'gh' ? GH : CURL);
  chmodSync(join(folder, program), 0o755);
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  return {
    path: `${folder}${delimiter}${process.env.PATH}`,
    calls: (): readonly HostCall[] =>
      read('calls.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line): HostCall => JSON.parse(line)),
    issues: (): readonly KeptIssue[] => JSON.parse(read('issues.json') || '[]'),
    set: (issues: readonly KeptIssue[]): void => put(folder, 'issues.json', JSON.stringify(issues)),
    fail: (said: string): void => put(folder, 'fails.txt', said),
  };
}
