/** Judges and draws one shape after another, and says what each cost: `node --expose-gc budget-run.ts FROM TO`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { MAX_FILE_BYTES } from '../../src/records/reading/parse.ts';
import { epoch } from '../../src/records/time.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { EXAMPLE_NOW, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { makePortal } from '../../src/site/portal.ts';
import { SHAPES, shapeFile } from './shapes.ts';

/** Mebibytes held now and at most; where the system does not tell apart, the most of the whole process. */
function memory(): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  } catch {
    return { now: process.memoryUsage().rss / 2 ** 20, most: process.resourceUsage().maxRSS / 1024 };
  }
}

/** Frees what is free, and lets the system count its peak anew. */
function begin(): void {
  globalThis.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that of all shapes so far, which is the stricter question.
  }
}

async function judgeAndDraw(file: string, text: string): Promise<number> {
  const folder = FOLDERS.find((name) => file.startsWith(`${name}/`)) ?? null;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_FILE_BYTES) throw new RangeError(`${file} is too large to be read at all`);
  const register = exampleSource({ name: '', from: 'organisation.md' });
  const files = [...register.files.filter((one) => one.file !== file), { file, folder, bytes }];
  const source = { ...register, files };
  const inspected = await inspectSource(source);
  const { findings } = judge(inspected, rules, epoch(EXAMPLE_NOW) ?? 0);
  makePortal({ source, inspected, findings, rules, audience: 'staff', now: EXAMPLE_NOW, clockPinned: true });
  return Math.max(
    0,
    ...[
      ...Map.groupBy(
        findings.filter((one) => one.file === file),
        ({ rule }) => rule,
      ).values(),
    ].map((own) => own.length),
  );
}

const [from = 0, to = SHAPES.length] = process.argv.slice(2).map(Number);
await judgeAndDraw('incidents/2026/INC-2026-0021.md', '---\nid: INC-2026-0021\n---\n');
for (const shape of SHAPES.slice(from, to)) {
  const text = shape.text(250 * 1024);
  begin();
  const before = memory().now;
  const start = process.cpuUsage();
  const mostOfARule = await judgeAndDraw(shapeFile(shape), text);
  const { user, system } = process.cpuUsage(start);
  const row = { name: shape.name, seconds: (user + system) / 1e6, mebibytes: memory().most - before, mostOfARule };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
