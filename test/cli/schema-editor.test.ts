import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { parse } from '../../src/records/reading/parse.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { organisationJsonSchema, recordJsonSchema } from '../../src/records/types/json-schema.ts';

/**
 * What people see in an editor: the YAML language server, which Visual Studio Code, Neovim, Zed and others run, over the
 * frontmatter of records.
 */

const ROOT = join(import.meta.dirname, '../../src/content');
const at = (file: string): string => pathToFileURL(join(ROOT, file)).href;

const server = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is not here`)),
  workspaceContext: { resolveRelativePath: (path) => path },
});
server.configure({
  validate: true,
  hover: true,
  completion: true,
  hoverSchemaSource: false,
  schemas: [
    {
      uri: 'file:///schemas/organisation.schema.json',
      fileMatch: [at('organisation.md')],
      schema: organisationJsonSchema(),
    },
    ...FOLDERS.map((folder) => ({
      uri: `file:///schemas/${folder}.schema.json`,
      fileMatch: [at(`${folder}/**`)],
      schema: recordJsonSchema(folder),
    })),
  ],
});

let version = 0;
function opened(file: string, text: string): TextDocument {
  version += 1;
  return TextDocument.create(at(file), 'yaml', version, text);
}

async function underlined(file: string, text: string): Promise<readonly string[]> {
  const found = await server.doValidation(opened(file, text), false);
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

const REPORT = 'incidents/INC-2026-0001.md';
const report = ['id: INC-2026-0001', 'title: Strange mail', 'reportedAt: 2026-03-02T08:20+01:00'];
const reportWith = (...more: readonly string[]): string => [...report, ...more, ''].join('\n');

describe('an editor underlines nothing', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === 'organisation.md' || FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => /\.mdx?$/.test(file));

  it('in any record of the sample', async () => {
    expect(files.length).toBeGreaterThan(80);
    const seen: string[] = [];
    for (const file of files) {
      const parsed = parse(readFileSync(join(ROOT, file)));
      if (!parsed.ok) throw new Error(parsed.fault.message);
      const { text, yamlStart, yamlEnd } = parsed.document;
      for (const said of await underlined(file, text.slice(yamlStart, yamlEnd))) seen.push(`${file}:${said}`);
    }
    expect(seen).toEqual([]);
  });

  it('in lines that are still empty', async () => {
    const lines = ['severity:', 'awareAt:', 'triage:', '  decision:', 'timeline:', 'review:', 'links: {}'];
    expect(await underlined(REPORT, reportWith(...lines))).toEqual([]);
  });
});

describe('an editor underlines', () => {
  it.each([
    ['a misspelt field', ['sevrity: high'], '4: Property sevrity is not allowed.'],
    ['a misspelt field of a block', ['triage:', '  rational: Empty disk.'], '5: Property rational is not allowed.'],
    [
      'a misspelt field of an entry',
      ['timeline:', '  - phase: respond', '    acton: Called.'],
      '6: Property acton is not allowed.',
    ],
    [
      'a word that is not in its list',
      ['severity: urgent'],
      '4: Value is not accepted. Valid values: "low", "medium", "high", "critical", null.',
    ],
    ['a day for an instant', ['detectedAt: 2026-03-02'], /^4: String does not match the pattern/],
    ['a day that no calendar has', ['detectedAt: 2026-02-30T08:20+01:00'], /^4: Matches a schema that is not allowed/],
    ['part of a person', ['affected: { people: 1.5 }'], /^4: Incorrect type\. Expected/],
    ['one value for a list', ['affected: { assets: laptop-0231 }'], /^4: Incorrect type\. Expected/],
  ])('%s', async (_what, lines, said) => {
    const seen = await underlined(REPORT, reportWith(...lines));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(said);
  });

  it('what is missing', async () => {
    expect(await underlined(REPORT, report.slice(0, 2).join('\n'))).toEqual(['1: Missing property "reportedAt".']);
  });
});

async function offered(text: string): Promise<readonly string[]> {
  const lines = text.split('\n');
  const last = lines.length - 1;
  const position = { line: last, character: lines[last]?.length ?? 0 };
  const { items } = await server.doComplete(opened(REPORT, text), position, false);
  return items.map(({ label }) => label);
}

describe('an editor offers', () => {
  it.each([
    ['the words of a list', ['severity: '], ['low', 'medium', 'high', 'critical']],
    ['yes and no', ['exercise: '], ['true', 'false']],
    [
      'the words of a list in an entry',
      ['timeline:', '  - phase: '],
      ['detect', 'report', 'assess', 'respond', 'recover', 'learn'],
    ],
    ['the fields of a record', ['o'], ['owner', 'occurredAt', 'outcome']],
    ['the fields of a block', ['triage:', '  '], ['at', 'by', 'decision', 'rationale', 'containment', 'escalatedTo']],
  ])('%s', async (_what, lines, words) => {
    expect(await offered([...report, ...lines].join('\n'))).toEqual(expect.arrayContaining(words));
  });

  it('no field that is there already', async () => {
    expect(await offered(`${report.join('\n')}\n`)).not.toContain('title');
  });
});

describe('an editor says what a field is for', () => {
  it.each([
    ['severity', ['severity: high'], "How bad it is, by the organisation's written criteria"],
    ['a field of an entry', ['timeline:', '  - phase: respond'], 'The part of the handling it belongs to'],
  ])('%s', async (_what, lines, said) => {
    const line = report.length + lines.length - 1;
    const character = (lines.at(-1) ?? '').search(/\w/) + 1;
    const hover = await server.doHover(opened(REPORT, reportWith(...lines)), { line, character });
    expect(JSON.stringify(hover?.contents)).toContain(said);
  });
});
