import { describe, expect, it } from 'vitest';
import { codeSpan } from '../../../src/records/reading/code-span.ts';
import { isOnlyComments, withoutComments } from '../../../src/records/reading/comments.ts';
import { headingPlaces, placeNamed } from '../../../src/records/reading/places.ts';

describe('the places of headings on a page', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['Root cause'], ['s-root-cause']],
    [['Was ist passiert?'], ['s-was-ist-passiert']],
    [['  – 2. Schritt –  '], ['s-2-schritt']],
    [['Événement (été)'], ['s-événement-été']],
    [
      ['A', 'a', 'A!', 'a 2', 'a'],
      ['s-a', 's-a-2', 's-a-3', 's-a-2-2', 's-a-4'],
    ],
    [
      ['a-2', 'a', 'a'],
      ['s-a-2', 's-a', 's-a-3'],
    ],
    [['…'], ['s-']],
    [[], []],
  ])('%j', (headings, places) => expect(headingPlaces(headings)).toEqual(places));
});

describe('the place that the end of a link means', () => {
  const HEADINGS = ['Root cause', 'Lessons & actions_taken', 'Root cause', 'Step 1: ask'];
  it.each([
    ['s-root-cause', 's-root-cause'],
    ['s-root-cause-2', 's-root-cause-2'],
    ['root-cause', 's-root-cause'],
    ['Root-Cause', 's-root-cause'],
    ['root-cause-1', 's-root-cause-2'],
    ['root-cause-2', 's-root-cause-2'],
    ['root-cause-3', null],
    ['lessons--actions_taken', 's-lessons-actions-taken'],
    ['lessons-actions-taken', 's-lessons-actions-taken'],
    ['step-1-ask', 's-step-1-ask'],
    ['Root cause', 's-root-cause'],
    ['nothing', null],
    ['', null],
  ])('%s', (fragment, place) => expect(placeNamed(fragment, HEADINGS)).toBe(place));

  it.each<[string, readonly string[], string | null]>([
    ['---a---', ['A'], 's-a'],
    ['été-2-übung_x', ['Été 2 Übung_x'], 's-été-2-übung-x'],
    ['e\u0301te\u0301', ['E\u0301te\u0301!'], 's-e-te'],
    ['a-2', ['A', 'A', 'A'], 's-a-3'],
    ['a-3', ['A', 'A', 'A', 'A'], 's-a-4'],
    ['a_b-2', ['A_b', 'A_b', 'A_b'], 's-a-b-3'],
  ])('%s of %j', (fragment, headings, place) => expect(placeNamed(fragment, headings)).toBe(place));

  it('counts blanks at the ends and dashes as the host does', () => {
    expect(placeNamed('a-b---c', [' A-b - c '])).toBe('s-a-b-c');
  });
});

describe('text as code in a line', () => {
  it.each([
    ['a', '`a`'],
    ['a\n  b\tc', '`a b c`'],
    ['a `b`', '`` a `b` ``'],
    ['``a`', '``` ``a` ```'],
    ['`', '`` ` ``'],
    ['', '``'],
  ])('%j', (text, code) => expect(codeSpan(text)).toBe(code));
});

describe('a text without its comments', () => {
  it.each([
    ['no comment', 'no comment'],
    ['a <!-- b --> c', 'a  c'],
    ['<!-- a --><!-- b -->c', 'c'],
    ['a <!-- b', 'a '],
    ['a <!--> b --> c', 'a  b --> c'],
    ['a <!---> b --> c', 'a  b --> c'],
    ['a <!-- > b --> c', 'a  c'],
    ['a <!----> c', 'a  c'],
    ['a <!-- -- -> --> c', 'a  c'],
    ['', ''],
  ])('%j', (text, left) => expect(withoutComments(text)).toBe(left));

  it.each([
    ['<!-- a -->\n <!-- b -->', true],
    ['<!-- a --> <b>', false],
    ['', true],
  ])('%j is nothing else: %s', (html, only) => expect(isOnlyComments(html)).toBe(only));
});
