import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../../src/records/reading/text-links.ts';
import { inspectedExample } from '../../helpers/inspected.ts';

const { content } = await inspectedExample({ name: 'the base register', from: 'organisation.md' });
const INCIDENT = 'incidents/2026/INC-2026-0007.md';

/** Where a link leads, in one text: `record incidents/INC-2026-0009 #place`. */
function leads(url: string, file = INCIDENT): string {
  const target = linkTarget(
    content,
    file,
    url,
    (id) => id === 'incident/phase-order',
    (id) => id === 'A.5.24',
  );
  const place = 'place' in target && target.place !== '' ? ` #${target.place}` : '';
  if (target.kind === 'record') return `record ${target.folder}/${target.id}${place}`;
  return target.kind === 'page' ? `page ${target.path}${place}` : `${target.kind}${place}`;
}

describe('a link in the text of a record leads to', () => {
  it.each([
    ['#root-cause', 'own #root-cause'],
    ['', 'own'],
    ['?a=b#Cause%20of%20it', 'own #Cause of it'],
    ['#100%', 'own #100%'],
    ['INC-2026-0009.md', 'record incidents/INC-2026-0009'],
    ['INC-2026-0009', 'record incidents/INC-2026-0009'],
    ['INC-2026-0009.mdx#s-x', 'record incidents/INC-2026-0009 #s-x'],
    ['./INC-2026-0009.md?plain=1', 'record incidents/INC-2026-0009'],
    ['INC-2026-0999.md', 'none'],
    ['../INC-2026-0009.md', 'record incidents/INC-2026-0009'],
    ['../2026/INC-2026-0009.md', 'record incidents/INC-2026-0009'],
    ['../../policies/incident-management.md', 'record policies/incident-management'],
    ['../policies/incident-management.md', 'record policies/incident-management'],
    ['../../../policies/incident-management.md', 'record policies/incident-management'],
    ['../../policies/other/incident-management.md', 'none'],
    ['../../policies/2026/incident-management.md', 'record policies/incident-management'],
    ['../../policies/2026/01/incident-management.md', 'none'],
    ['../../policies/20261/incident-management.md', 'none'],
    ['../../policies/12026/incident-management.md', 'none'],
    ['../../policies/x2026/incident-management.md', 'none'],
    ['INC-2026-.md0009', 'none'],
    ['//incidents/INC-2026-0009', 'none'],
    ['/incidents/page/12/', 'page /incidents/page/12/'],
    ['incident-management', 'record policies/incident-management'],
    ['ACT-2026-0003', 'record actions/ACT-2026-0003'],
    ['./ACT-2026-0003', 'none'],
    ['../../organisation.md', 'page /report/'],
    ['organisation.md', 'none'],
    ['/incidents/2026/INC-2026-0009.md', 'record incidents/INC-2026-0009'],
    ['/incidents/INC-2026-0009/', 'record incidents/INC-2026-0009'],
    ['/incidents/INC-2026-0009#s-x', 'record incidents/INC-2026-0009 #s-x'],
    ['/x/incidents/INC-2026-0009', 'none'],
    ['/INC-2026-0009', 'none'],
    ['/ACT-2026-0003', 'none'],
    ['/organisation.md', 'none'],
    ['/', 'page /'],
    ['/#top', 'page / #top'],
    ['/report/', 'page /report/'],
    ['/search', 'page /search/'],
    ['/checks/', 'page /checks/'],
    ['/rules', 'page /rules/'],
    ['/controls', 'page /controls/'],
    ['/about', 'page /about/'],
    ['/incidents/', 'page /incidents/'],
    ['/nothing/', 'none'],
    ['/rules/incident/phase-order/', 'page /rules/incident/phase-order/'],
    ['/rules/incident/nothing/', 'none'],
    ['/rules/incident/phase-order/more', 'none'],
    ['/controls/A.5.24', 'page /controls/A.5.24/'],
    ['/controls/A.5.24/more', 'none'],
    ['/controls/A.9.99', 'none'],
    ['/incidents/page/2/', 'page /incidents/page/2/'],
    ['/incidents/page/two/', 'none'],
    ['/incidents/page/2a/', 'none'],
    ['/incidents/page/a2/', 'none'],
    ['/incidents/pages/2/', 'none'],
    ['/report/page/2/', 'none'],
    ['/incidents/page/2/3', 'none'],
    ['/./report/x/..', 'page /report/'],
    ['https://fenwick.example/', 'none'],
    ['//fenwick.example/report', 'none'],
    ['mailto:security@fenwick.example', 'none'],
    ['/incidents/INC%2D2026%2D0009', 'record incidents/INC-2026-0009'],
  ])('%s: %s', (url, target) => expect(leads(url)).toBe(target));

  it('the same from a file in the folder of its type', () => {
    expect(leads('incident-management.md', 'policies/supplier.md')).toBe('record policies/incident-management');
    expect(leads('../organisation.md#channels', 'policies/supplier.md')).toBe('page /report/ #channels');
    expect(leads('../incidents/INC-2026-0009.md', 'policies/supplier.md')).toBe('record incidents/INC-2026-0009');
    expect(leads('policies/incident-management.md', 'organisation.md')).toBe('record policies/incident-management');
    expect(leads('organisation.md', 'organisation.md')).toBe('page /report/');
  });
});
