import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/records/shape.ts';

describe('the listed word that was probably meant', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['severity', ['status', 'severity'], 'severity'],
    ['SEVERITY', ['severity'], 'severity'],
    ['severity', ['Severity'], 'Severity'],
    ['sevrity', ['status', 'severity'], 'severity'],
    ['severityy', ['severity'], 'severity'],
    ['everity', ['severity'], 'severity'],
    ['xseverity', ['severity'], 'severity'],
    ['seveirty', ['severity'], 'severity'],
    ['sexexity', ['severity'], 'severity'],
    ['sverty', ['severity'], 'severity'],
    ['svrty', ['severity'], undefined],
    ['sxxxrity', ['severity'], undefined],
    ['severity1234', ['severity'], undefined],
    ['severity12', ['severity'], 'severity'],
    ['12severity', ['severity'], 'severity'],
    ['1severity2', ['severity'], 'severity'],
    ['ie', ['id'], 'id'],
    ['i', ['id'], undefined],
    ['abcd', ['ab'], 'ab'],
    ['abc', ['a'], undefined],
    ['abc', ['xbz'], undefined],
    ['abcd', ['xbcz'], 'xbcz'],
    ['owners', ['own', 'owner'], 'owner'],
    ['owners', ['owner', 'own'], 'owner'],
    ['tile', ['title', 'time'], 'title'],
    ['tile', ['time', 'title'], 'time'],
    ['aab', ['aba'], undefined],
    ['aabb', ['abab'], 'abab'],
    ['anything', [], undefined],
    ['', ['id'], undefined],
  ])('%s among %j: %s', (word, listed, meant) => expect(nearest(word, listed)).toBe(meant));
});
