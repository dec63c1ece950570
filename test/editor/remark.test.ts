import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/checker/inspect.ts';
import remarks from '../../src/editor/remark.ts';

const RECORD = `---
id: INC-2026-0007
title: Planning service down
---

## Root causes

See [here](/policies/).

#### Detail
`;

/** What an editor underlines in a file, as remark says it. */
async function underlined(path: string, text: string): Promise<readonly string[]> {
  const file = new VFile({ path, value: text });
  const empty: Root = { type: 'root', children: [] };
  await unified().use(remarks).run(empty, file);
  return file.messages.map(({ ruleId, line, column, reason }) => `record/${ruleId} ${line}:${column} ${reason}`);
}

describe('remarks in an editor', () => {
  it.each([
    ['src/content/incidents/2026/INC-2026-0007.md', 'incidents/2026/INC-2026-0007.md'],
    ['/home/records/incidents/2026/INC-2026-0007.md', 'incidents/2026/INC-2026-0007.md'],
    ['C:\\isms\\content\\policies\\mobile-devices.md', 'policies/mobile-devices.md'],
  ])('are those of the check: %s', async (path, file) => {
    const { prose } = await inspect(file, Buffer.from(RECORD));
    const found = prose.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);
    expect(found.length).toBeGreaterThan(0);
    expect([...(await underlined(path, RECORD))].sort()).toEqual([...found].sort());
  });

  it.each([
    ['of a file that is no record', 'README.md', RECORD],
    ['of one that can not be read', 'incidents/2026/INC-2026-0007.md', '---\nid: [\n---\n\n## Root causes\n'],
    ['of one without text', 'incidents/2026/INC-2026-0007.md', '---\nid: INC-2026-0007\n---\n'],
  ])('are not made %s', async (_, path, text) => {
    expect(await underlined(path, text)).toEqual([]);
  });
});
