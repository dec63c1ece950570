import { describe, expect, it } from 'vitest';
import { guard } from '../../src/checker/guard.ts';
import { inspect } from '../../src/checker/inspect.ts';

const LARGE = new TextEncoder().encode(
  `---\nid: INC-2026-0021\ntitle: Mail\n---\n\n${'A mail came.\n\n'.repeat(4000)}`,
);

/** A thread that hangs or stops at some files, and answers with the name of every other. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ file }) => {
      if (file === 'hangs') for (;;);
      if (file === 'throws') throw new Error('out of order');
      if (file === 'exits') process.exit(3);
      if (file === 'eats') { const held = []; for (;;) held.push(new Array(100000).fill(file + held.length)); }
      parentPort.postMessage({ file });
    });`)}`,
);

describe('a large file', () => {
  it('is seen in a thread as it is seen without', async () => {
    const { inspect: guarded, close } = guard();
    const seen = await guarded('incidents/INC-2026-0021.md', LARGE);
    close();
    expect(seen).toEqual(await inspect('incidents/INC-2026-0021.md', LARGE));
  });

  it.each(['hangs', 'throws', 'exits', 'eats'])('that %s is a fault, and the next is seen', async (how) => {
    const { inspect: guarded, close } = guard(ENTRY, 3000);
    const [first, broken, next] = [await guarded('a', LARGE), await guarded(how, LARGE), await guarded('b', LARGE)];
    close();
    expect([first, next]).toEqual([{ file: 'a' }, { file: 'b' }]);
    expect(broken.parsed).toMatchObject({
      ok: false,
      fault: { message: expect.stringMatching(/could not be looked at/) },
    });
  });
});
