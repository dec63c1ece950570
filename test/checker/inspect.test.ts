import { describe, expect, it } from 'vitest';
import { inspect, inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { epoch } from '../../src/records/time.ts';
import { EXAMPLE_NOW, type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const REPORT = 'incidents/2026/INC-2026-0021.md';
const TOKEN = `gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}`;

async function findings(example: Example) {
  return judge(await inspectSource(exampleSource(example)), rules, epoch(EXAMPLE_NOW) ?? 0).findings;
}

describe('the inspection of a file', () => {
  it('depends on its bytes and path alone and survives being stored as JSON', async () => {
    const text = bytes(`---\nid: INC-2026-0021\n---\n\n## Root causes\n\n${TOKEN}\n`);
    const once = await inspect(REPORT, text);
    expect(await inspect(REPORT, text)).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  it('counts lines from the top of the file', async () => {
    const { prose, secrets } = await inspect(REPORT, bytes(`---\nid: a\n---\n\n## Root causes\n\n${TOKEN}\n`));
    expect([prose[0]?.line, secrets[0]?.line]).toEqual([5, 7]);
  });

  it.each([
    ['no UTF-8', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])],
    ['nothing', new Uint8Array()],
    ['more than a file may have', new Uint8Array(300 * 1024).fill(0x61)],
    ['MDX that does not parse', bytes('---\nid: a\n---\n\n<Open\n')],
  ])('of %s is a fault, not an exception', async (_name, content) => {
    expect((await inspect('policies/a.mdx', content)).parsed.ok).toBe(false);
  });
});

describe('a secret', () => {
  it.each<readonly [string, Partial<Example>]>([
    ['in a field that is ill-shaped', { set: { severity: TOKEN } }],
    ['as the name of a field', { set: { [TOKEN]: 'yes' } }],
    ['as a reference', { set: { 'reporter.who': TOKEN } }],
    ['in a heading', { sections: { 'Root causes': TOKEN, [`Root cause ${TOKEN}`]: 'Yes.' } }],
    ['in raw HTML', { sections: { 'What happened': `<b title="${TOKEN}">` } }],
    ['in a file that can not be read', { text: `---\nid: a\nid: [${TOKEN}\n---\n` }],
    ['twice the same field', { text: `---\n${TOKEN}: a\n${TOKEN}: b\n---\n` }],
  ])('%s is found and repeated by no rule', async (_name, example) => {
    const found = await findings({ name: '', from: REPORT, ...example });
    expect(found.map(({ rule }) => rule)).toContain('privacy/secret-detected');
    expect(JSON.stringify(found)).not.toContain(TOKEN.slice(0, 9));
  });
});

describe('raw HTML', () => {
  it('is named in a record whose fields are wrong too', async () => {
    const found = await findings({
      name: '',
      from: REPORT,
      set: { severity: 'hihg' },
      body: '## What happened\n\n<script>',
    });
    expect(found.filter(({ file }) => file === REPORT).map(({ rule }) => rule)).toEqual([
      'record/schema',
      'record/raw-html',
    ]);
  });
});
