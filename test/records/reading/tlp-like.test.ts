import { describe, expect, it } from 'vitest';
import { mayRestrict, resemblesTlp, saysTlp } from '../../../src/records/reading/tlp-like.ts';

describe('a name of a field that may have been meant as `tlp`', () => {
  it.each([
    ...['tlp', 'TLP', 'T.L.P.', 't-l-p', 'tlp_', '_tlp', 'my tlp', 'tlpLevel', 'record-tlp-level'],
    ...['tpl', 'ltp', 'lpt', 'plt', 'ptl'],
    ...['xtlp', 'txlp', 'tlxp', 'tlpx', 'ttlp'],
    ...['tl', 'tp', 'lp', 'tlx', 'txp', 'xlp', 'a xlp', 'top', 'tip'],
    ...['т-l-p', 'τlp', 'tⅼp', 'tӏp', 'tіp', 't1p', 't|p', 'tlр', 'tlρ'],
    ...['ｔｌｐ', 't\u00ADlp', 'tl\u0301p'],
    ...['traffic light', 'Traffic-Light', 'traficLight', 'ampel', 'classification', 'Klassifizierung'],
    ...['confidentiality', 'vertraulich'],
  ])('%s', (name) => expect(resemblesTlp(name)).toBe(true));

  it.each([
    ...['', 't', 'l', 'p', 'x', 'to', 'lt', 'pt', 'pl', 'xx', 'txx', 'xxp', 'xlx', 'help', 'tall', 'tlxxp'],
    ...['status', 'severity', 'title', 'reporter', 'a b', 'level', 'visibility'],
  ])('not %s', (name) => expect(resemblesTlp(name)).toBe(false));
});

describe('a text that says a word of the Traffic Light Protocol', () => {
  it.each([
    ...['RED', 'red', 'TLP:RED', 'keep it red, please', 'amber', 'TLP:AMBER+STRICT', 'amberstrict', 'amberstrictly'],
    ...['a tlp', 'xtlpx', 'green', 'Clear', 'WHITE', ' (white) ', 'r\u00ADed', 'Ｒed'],
  ])('%s', (text) => expect(saysTlp(text)).toBe(true));

  it.each(['', 'reddish', 'ambers', 'a green light', 'clear now', 'blue', 'an ambersstrict'])('not %s', (text) =>
    expect(saysTlp(text)).toBe(false),
  );
});

describe('an unknown field that may restrict its record', () => {
  it.each<[string, readonly (string | number)[], unknown, boolean]>([
    ['by its name, empty', ['tpl'], undefined, true],
    ['by its name below another', ['more', 'tlp'], 'x', true],
    ['by a word of the protocol as its name', ['red'], 1, true],
    ['by its value', ['colour'], 'red', true],
    ['by a value in a list', ['colours'], ['blue', 'red'], true],
    ['by a value below it', ['more'], { colour: { of: 'amber' } }, true],
    ['by a name below it', ['more'], { tpl: 'x' }, true],
    ['by one of two names below it', ['more'], { colour: 'blue', tpl: 'x' }, true],
    ['neither', ['more'], { colour: ['blue', 7, null, { of: 'sea' }] }, false],
    ['an item of a list', ['more', 0], 'blue', false],
    ['an item of a list that says it', ['more', 0], 'red', true],
    ['nothing', [], undefined, false],
  ])('%s', (_what, at, value, restricts) => expect(mayRestrict(at, value)).toBe(restricts));
});
