import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const SETTINGS = 'src/records/types/organisation.ts';

/** Settings that no module reads yet, and what will: what is read has no place here. */
const TO_COME: Readonly<Record<string, string>> = {
  'retention.incidentYears': 'records whose time is over',
  'retention.trainingYears': 'records whose time is over',
  'stores[].label': 'the list of evidence on a page',
};

/** Read all at once, as `severityScale[severity]`. */
const READ_BY_NAME = ['severityScale.critical', 'severityScale.high', 'severityScale.low', 'severityScale.medium'];

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(
  globSync('src/**/*.ts', { cwd: root }).map((file) => join(root, file)),
  options,
);
const checker = program.getTypeChecker();

/** Every setting by its path, with the place where its schema stands. */
function settings(): ReadonlyMap<ts.Node, string> {
  const source = program.getSourceFile(join(root, SETTINGS));
  const found = new Map<ts.Node, string>();
  const walk = (type: ts.Type, path: string): void => {
    for (const property of type.getProperties()) {
      const [place] = property.declarations ?? [];
      if (place === undefined || place.getSourceFile() !== source) continue;
      const own = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      const item = checker.isArrayType(own) ? checker.getIndexTypeOfType(own, ts.IndexKind.Number) : undefined;
      const name = `${path}${property.name}`;
      found.set(place, name);
      walk(item ?? own, item === undefined ? `${name}.` : `${name}[].`);
    }
  };
  source?.forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === 'Organisation') walk(checker.getTypeAtLocation(node), '');
  });
  return found;
}

/** What a piece of code reads by name: `organisation.name`, or `name` of `{ name } = organisation`. */
function readHere(node: ts.Node): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  return checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText());
}

/** The modules that read each setting. */
function readers(): ReadonlyMap<string, ReadonlySet<string>> {
  const places = settings();
  const names = new Set([...places.values()].map((path) => path.split(/[.[\]]+/).at(-1) ?? ''));
  const found = new Map([...places.values()].map((path): [string, Set<string>] => [path, new Set()]));
  const walk = (node: ts.Node, file: string): void => {
    const name = ts.isPropertyAccessExpression(node)
      ? node.name.text
      : ts.isBindingElement(node)
        ? (node.propertyName ?? node.name).getText()
        : '';
    const symbol = names.has(name) ? readHere(node) : undefined;
    for (const place of symbol?.declarations ?? []) {
      const path = places.get(place);
      if (path !== undefined) found.get(path)?.add(file);
    }
    node.forEachChild((child) => walk(child, file));
  };
  for (const source of program.getSourceFiles()) {
    const file = relative(root, source.fileName).replaceAll('\\', '/');
    if (file.startsWith('src/') && file !== SETTINGS) walk(source, file);
  }
  return found;
}

const found = readers();
const unread = [...found].flatMap(([path, files]) => (files.size === 0 ? [path] : [])).sort();

describe('what an organisation can set', () => {
  it('is read by some module, or is named above with what will read it', () => {
    expect(found.size).toBeGreaterThan(50);
    expect(unread).toEqual([...Object.keys(TO_COME), ...READ_BY_NAME].sort());
  });

  it.each([
    [
      'thresholds.lateEntryHours',
      ['src/cli/log.ts', 'src/rules/history/backdated-entry.ts', 'src/rules/incident/timeline-late-entry.ts'],
    ],
    ['thresholds.triageHours', ['src/rules/incident/triage-overdue.ts']],
    ['thresholds.graceDays', ['src/queries/today.ts']],
    ['retention.evidenceYears', ['src/rules/evidence/retention-set.ts']],
    ['stores[].access', ['src/rules/evidence/location-required.ts']],
    ['schema', ['src/rules/register/schema-version.ts']],
  ])('%s is read by %s', (path, files) => {
    expect([...(found.get(path) ?? [])].sort()).toEqual(files);
  });
});
