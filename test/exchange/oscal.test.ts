import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { once } from '../../src/checker/once.ts';
import type { Handed } from '../../src/exchange/format.ts';
import { namedUuid } from '../../src/exchange/out/oscal/uuid.ts';
import { isMapping } from '../../src/records/mapping.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { childrenOf, toTree } from '../../src/records/reading/markdown.ts';
import { exampleSource } from '../../src/rules/example.ts';
import { handed, handedOf, outFormat, settingsFor } from '../helpers/exporting.ts';
import { hostileRegister } from '../helpers/hostile.ts';
import { FORMATS, keptSchema } from '../helpers/json-schema.ts';
import { BROKEN } from '../helpers/register.ts';

const oscal = outFormat('oscal');
const PARTS = ['assessment-results', 'poam'] as const;
const ajv = new Ajv({ allErrors: true, strict: false, formats: FORMATS });
const schemas = {
  'assessment-results': ajv.compile(keptSchema('oscal-assessment-results-1.2.1.json.gz')),
  poam: ajv.compile(keptSchema('oscal-poam-1.2.1.json.gz')),
};

/** The sample, judged once. */
const sample = once(() => handedOf(loadSource(join(import.meta.dirname, '../../src/content'))));

async function written(given: Handed, part: (typeof PARTS)[number]) {
  const text = new TextDecoder().decode(await oscal.write(given, settingsFor(oscal, part)));
  return JSON.parse(text);
}

function faultsOf(said: unknown, part: (typeof PARTS)[number]) {
  schemas[part](said);
  return schemas[part].errors ?? [];
}

/** Every text of a document with the name that it stands under. */
function* textsIn(value: unknown, name = ''): Generator<readonly [name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, name);
  else if (isMapping(value)) for (const [key, item] of Object.entries(value)) yield* textsIn(item, key);
}

/** The fields that OSCAL reads as Markdown. */
const MARKUP = ['title', 'description', 'statement', 'prose', 'remarks'];

function* typesIn(node: ReturnType<typeof toTree>): Generator<string> {
  yield node.type;
  for (const child of childrenOf(node)) yield* typesIn(child);
}

const risk = z.object({ title: z.string(), status: z.string(), deadline: z.string().optional() });
const results = z.object({
  'assessment-results': z.object({
    results: z.tuple([
      z.object({
        risks: z.array(risk).default([]),
        findings: z.array(
          z.object({
            title: z.string(),
            description: z.string(),
            target: z.object({ status: z.object({ state: z.string(), reason: z.string() }) }),
          }),
        ),
      }),
    ]),
  }),
});
const plan = z.object({
  'plan-of-action-and-milestones': z.object({
    risks: z.array(risk.extend({ remediations: z.array(z.object({ lifecycle: z.string() })).default([]) })),
  }),
});

describe('a UUID of a name', () => {
  it('is that of RFC 9562, appendix A.4', () => {
    expect(namedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe.each(PARTS)('%s', (part) => {
  it('of the sample keeps the schema, and whatever it refers to is in it', async () => {
    const said = await written(await sample(), part);
    expect(faultsOf(said, part)).toEqual([]);
    const texts = [...textsIn(said)];
    const own = texts.flatMap(([name, text]) => (name === 'uuid' ? [text] : []));
    expect(new Set(own).size).toBe(own.length);
    const ids = new Set([...own, ...texts.flatMap(([name, text]) => (name === 'id' ? [text] : []))]);
    const references = texts.filter(
      ([name, text]) => /-uuids?$|^(?:target|objective)-id$/.test(name) || text.startsWith('#'),
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter(([, text]) => !ids.has(text.replace(/^#/, '')))).toEqual([]);
  });

  it('keeps it where every field of every record is hostile, and holds no HTML', async () => {
    const { files } = hostileRegister();
    const said = await written(await handed(Object.fromEntries(files)), part);
    expect(faultsOf(said, part)).toEqual([]);
    const markup = [...textsIn(said)].filter(([name]) => MARKUP.includes(name));
    expect(markup.length).toBeGreaterThan(20);
    for (const [, text] of markup) expect([...typesIn(toTree(text, 'markdown'))], text).not.toContain('html');
  });

  it('would be refused with a word that OSCAL does not know', async () => {
    const said = await written(await handedOf(exampleSource({ name: '', from: 'organisation.md' })), part);
    expect(faultsOf({ ...said, more: [] }, part)).not.toEqual([]);
  });
});

describe('assessment results', () => {
  const judged = async (given: Handed) => {
    const said = results.parse(await written(given, 'assessment-results'));
    const [{ risks, findings }] = said['assessment-results'].results;
    return { risks, of: (control: string) => findings.find(({ title }) => title === control) };
  };

  it('say of a control that it does not hold where one of its rules finds something, and of no other', async () => {
    const clean = await judged(await handedOf(exampleSource({ name: '', from: 'organisation.md' })));
    const broken = await judged(await handedOf(exampleSource({ name: '', ...BROKEN })));
    expect(clean.of('A.5.27')?.target.status).toEqual({ state: 'satisfied', reason: 'pass' });
    expect(broken.of('A.5.27')?.target.status).toEqual({ state: 'not-satisfied', reason: 'fail' });
    expect(broken.of('A.5.31')?.target.status).toEqual({ state: 'satisfied', reason: 'pass' });
    expect(broken.risks).toEqual([
      { title: 'An incident that is reviewed or closed states its root cause', status: 'open' },
      { title: 'At least one closed incident can be shown whole, with evidence', status: 'open' },
    ]);
    expect(broken.of('A.5.27')?.description).toMatch(/^\d+ rules asked: 1 open, 0 accepted by a waiver\.$/);
  });

  it('say of what a waiver accepts that somebody approved it, and until when', async () => {
    const { risks } = await judged(await sample());
    const accepted = risks.filter(({ status }) => status === 'deviation-approved');
    expect(accepted).toEqual([expect.objectContaining({ deadline: '2026-12-31T22:59:59Z' })]);
  });

  it('say of no control that it holds while a file that its rules rely on can not be read', async () => {
    const source = exampleSource({ name: '', from: 'organisation.md' });
    const files = source.files.map((one) =>
      one.folder === 'people' ? { ...one, bytes: Buffer.from('---\nid: [\ntlp: GREEN\n---\n') } : one,
    );
    const { of } = await judged(await handedOf({ ...source, files }));
    expect(of('A.5.24')?.target.status.state).toBe('not-satisfied');
  });

  it('count no rule that was not asked: an export knows nothing of what was before, nor of stores', async () => {
    const { rules } = (await handed({})).judged();
    expect(rules.filter(({ id }) => /^history\/|^evidence\/hash-mismatch$/.test(id))).toEqual([]);
    expect(rules.length).toBeGreaterThan(100);
  });

  it('are of all registers or of none', async () => {
    const given = await handed({}, ['actions']);
    expect(() => oscal.write(given, settingsFor(oscal, 'assessment-results'))).toThrow('by all registers together');
  });
});

describe('a plan of action and milestones', () => {
  const base = { title: 'One', owner: 'it-admin' };
  const file = (fields: Readonly<Record<string, unknown>>): string =>
    `---\n${Object.entries({ ...base, ...fields })
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join('')}---\n`;
  const planned = async (files: Readonly<Record<string, string>>) =>
    plan.parse(await written(await handed(files), 'poam'))['plan-of-action-and-milestones'].risks;

  it.each<[what: string, place: string, fields: Readonly<Record<string, unknown>>, status: string, deadline?: string]>([
    ['a nonconformity that was raised', 'nonconformities/NC-2026-0001', { status: 'open' }, 'open'],
    ['one that was put right', 'nonconformities/NC-2026-0001', { status: 'corrected' }, 'remediating'],
    ['one that is closed', 'nonconformities/NC-2026-0001', { status: 'closed' }, 'closed'],
    ['a risk that nobody has decided about', 'risks/RSK-0001', {}, 'open'],
    [
      'a risk that is being reduced',
      'risks/RSK-0001',
      { treatment: 'reduce', treatmentDueOn: '2026-12-31' },
      'remediating',
      '2026-12-31T22:59:59Z',
    ],
    [
      'a risk that was reduced',
      'risks/RSK-0001',
      { treatment: 'reduce', treatmentDueOn: '2026-12-31', treatmentDoneOn: '2026-12-01' },
      'closed',
    ],
    [
      'a risk that was accepted',
      'risks/RSK-0001',
      { treatment: 'accept', acceptedOn: '2026-12-31' },
      'deviation-approved',
    ],
    ['an acceptance that nobody gave', 'risks/RSK-0001', { treatment: 'accept' }, 'open'],
    [
      'an action to do',
      'actions/ACT-2026-0001',
      { status: 'open', dueOn: '2026-03-31' },
      'remediating',
      '2026-03-31T21:59:59Z',
    ],
    ['an action that was verified', 'actions/ACT-2026-0001', { status: 'verified', dueOn: '2026-03-31' }, 'closed'],
    ['a cancelled action', 'actions/ACT-2026-0001', { status: 'cancelled', dueOn: '2026-03-31' }, 'closed'],
    ['an action for the end of days', 'actions/ACT-2026-0001', { status: 'open', dueOn: '9999-12-31' }, 'remediating'],
  ])('%s: %s', async (_, place, fields, status, deadline) => {
    const [, id] = place.split('/');
    const risks = await planned({ [`${place}.md`]: file({ id, ...fields }) });
    expect(risks).toEqual([expect.objectContaining({ status, ...(deadline === undefined ? {} : { deadline }) })]);
    if (deadline === undefined) expect(risks[0]).not.toHaveProperty('deadline');
  });

  it('tells an action once, where it belongs, whichever side names the other', async () => {
    const risks = await planned({
      'nonconformities/NC-2026-0001.md': file({ id: 'NC-2026-0001', actions: ['ACT-2026-0001'] }),
      'actions/ACT-2026-0001.md': file({ id: 'ACT-2026-0001', status: 'open' }),
      'actions/ACT-2026-0002.md': file({ id: 'ACT-2026-0002', status: 'done', source: ['NC-2026-0001'] }),
    });
    expect(risks.map(({ remediations }) => remediations.map(({ lifecycle }) => lifecycle).sort())).toEqual([
      ['completed', 'planned'],
    ]);
  });

  it('is none where there is nothing to plan', async () => {
    const given = await handed({}, ['incidents']);
    expect(() => oscal.write(given, settingsFor(oscal, 'poam'))).toThrow('OSCAL has no empty plan');
  });

  it('keeps the schema, whatever records say', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'a <>[]()#*`\\-_&\n\t\u0007\u200b\u202eé"\'|:='),
      maxLength: 12,
    });
    const day = fc.constantFrom('2026-02-28', '0001-01-01', '1899-12-31', '1900-01-01', '2999-12-31', '9999-12-31');
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 6, maxLength: 6 }),
        fc.array(day, { minLength: 4, maxLength: 4 }),
        async (texts, days) => {
          const [title, cause, consequences, what, reason, result] = texts;
          const [createdOn, dueOn, doneOn, to] = days;
          const at = `${createdOn}T00:00+14:00`;
          const by = 'it-admin';
          const files = {
            'people/it-admin.md': file({ id: 'it-admin', role: title }),
            'nonconformities/NC-2026-0001.md': file({
              id: 'NC-2026-0001',
              title: `a${title}`,
              raisedBy: by,
              raisedAt: at,
              cause,
              consequences,
              correction: { what, at, by },
            }),
            'risks/RSK-0001.md': file({ id: 'RSK-0001', treatment: 'reduce', treatmentDueOn: dueOn, likelihood: 2 }),
            'actions/ACT-2026-0001.md': file({
              id: 'ACT-2026-0001',
              title: `${title}a`,
              kind: `${reason}k`,
              createdOn,
              dueOn,
              doneOn,
              status: 'done',
              doneEvidence: result,
              source: ['NC-2026-0001', 'RSK-0001'],
              dueMoves: [{ from: dueOn, to, at, by, reason }],
              verification: { at, by, result },
            }),
          };
          const given = await handed(files);
          expect(given.content.all).toHaveLength(4);
          expect(faultsOf(await written(given, 'poam'), 'poam')).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
