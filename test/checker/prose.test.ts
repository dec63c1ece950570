import { describe, expect, it } from 'vitest';
import { proseFindings } from '../../src/checker/prose.ts';
import { bodyTree } from '../../src/records/reading/sections.ts';
import { ruleById } from '../../src/rules/index.ts';

const INCIDENT = 'incidents/2026/INC-2026-0007.md';
const POLICY = 'policies/mobile-devices.mdx';

const remarks = (body: string, file: string = INCIDENT) =>
  proseFindings(bodyTree(body, file.endsWith('.mdx') ? 'mdx' : 'markdown'), file);

const said = (body: string, file?: string): readonly string[] =>
  remarks(body, file).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

/** A text with every remark that there is. */
const BAD = '## Root causes\n\nSee [here](/a/).\n\n#### Detail\n\n## Detail\n\n## Detail';
const REMARKS = [
  'record/heading-known 1:1',
  'record/link-text 3:5',
  'record/heading-level 5:1',
  'record/heading-repeated 9:1',
];

describe('remarks about style', () => {
  it('say what and where', () => {
    expect([...said(BAD)].sort()).toEqual([...REMARKS].sort());
  });

  it('belong to rules that exist', () => {
    const ids = remarks(BAD).map(({ rule }) => rule);
    expect(ids.filter((id) => ruleById(id) === undefined)).toEqual([]);
  });

  it.each([
    ['disables', '<!-- lint disable -->'],
    ['disables one rule', '<!-- lint disable heading-known -->'],
    ['disables one rule of ours', '<!-- lint disable isms:heading-known -->'],
    ['ignores', '<!-- lint ignore -->'],
    ['disables, on a line with text', 'Text <!-- lint disable --> text'],
    ['speaks a word that no linter knows', '<!-- lint silence -->'],
    ['speaks no word', '<!--lint-->'],
    ['disables in a list', '- <!-- lint disable -->'],
  ])('stay when a comment %s', (_name, comment) => {
    const lines = comment.split('\n').length + 1;
    const moved = REMARKS.map((remark) => remark.replace(/(\d+):/, (_, line) => `${Number(line) + lines}:`));
    expect([...said(`${comment}\n\n${BAD}`)].sort()).toEqual(moved.sort());
  });

  it('stay when an expression in MDX looks like a comment', () => {
    expect(said('{/* lint disable */}\n\nSee [here](/a/).', POLICY)).toEqual(['record/link-text 3:5']);
  });

  it.each([
    ['in a code block', '```\n## Root causes\n```'],
    ['in a quotation', '> ## Root causes'],
    ['in a list', '- ## Root causes'],
  ])('are not made of a heading %s', (_name, body) => {
    expect(said(body)).toEqual([]);
  });

  it.each([
    ['Root causes', true],
    ['Root-cause', true],
    ['Rootcause', true],
    ['Lessons learnt', true],
    ['Lesson learned', true],
    ['What happend?', true],
    ['Lessons learned and actions', true],
    ['Root cause', false],
    ['  ROOT CAUSE  ', false],
    ['Timeline', false],
    ['Cause of delay', false],
  ])('the heading %j is nearly a known one: %s', (heading, near) => {
    expect(said(`## ${heading}\n\nText.`)).toEqual(near ? ['record/heading-known 1:1'] : []);
  });
});
