import { element, made } from '../elements.ts';
import {
  answersText,
  confidentialAddress,
  mailAddress,
  newFileAddress,
  newIssueAddress,
  type ReportFile,
} from './addresses.ts';
import type { HandIn, ReportSetup } from './setup.ts';
import { say } from './words.ts';

/** What can be done with a report that is ready, beside handing it in. */
interface Afterwards {
  readonly change: () => void;
  readonly discard: () => void;
}

const WAY = { class: 'report-way' } as const;
const QUIET = { class: 'report-quiet' } as const;

/** A way to hand the report in: what is pressed, and what happens then. */
function way(control: HTMLElement, hint: string): HTMLElement {
  return made('li', {}, control, made('span', { class: 'report-hint' }, hint));
}

function link(label: string, href: string): HTMLAnchorElement {
  const anchor = made('a', WAY, label);
  anchor.href = href;
  if (href.startsWith('https:')) {
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }
  return anchor;
}

function button(label: string, kind: { readonly class: string }, pressed: () => void): HTMLButtonElement {
  const one = made('button', kind, label);
  one.type = 'button';
  one.addEventListener('click', pressed);
  return one;
}

/** Copies a text; where the browser does not let a page do so, shows it marked. */
async function copy(text: string, shown: HTMLElement, told: HTMLElement, { ready }: HandIn['words']): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = ready.copied;
  } catch {
    told.textContent = ready.notCopied;
    shown.closest('details')?.setAttribute('open', '');
    getSelection()?.selectAllChildren(shown);
  }
}

function download({ file, text }: ReportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const anchor = made('a', {});
  anchor.href = address;
  anchor.download = file.slice(file.lastIndexOf('/') + 1);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const addressOf = (mailbox: string): string => decodeURI(mailbox.replace(/^mailto:/i, '').replace(/\?.*$/, ''));

/** The links to the host of the repository; a sentence where there is none. */
function hostWays({ hosted, words }: HandIn, report: ReportFile, anonymous: boolean) {
  const { ready } = words;
  const host = hosted?.called ?? '';
  if (hosted === null) return { ways: [], note: anonymous ? ready.anonymousNoHost : ready.noHost };
  if (anonymous) return { ways: [], note: say(ready.anonymous, { host }) };
  const [file, issue] = [newFileAddress(hosted, report), newIssueAddress(hosted, report)];
  const ways = [
    ...(file === null ? [] : [way(link(say(ready.file, { host }), file), ready.fileHint)]),
    ...(issue === null ? [] : [way(link(say(ready.issue, { host }), issue), ready.issueHint)]),
  ];
  return { ways, note: ways.length === 0 ? say(ready.long, { host }) : '' };
}

function mailWays(setup: HandIn, report: ReportFile, anonymous: boolean) {
  const { mailbox } = setup;
  const { ready } = setup.words;
  if (mailbox === null) return { ways: [], note: ready.noMailbox };
  const { address, whole } = mailAddress(mailbox, report, setup);
  const hint = anonymous ? ready.mailShows : whole ? ready.mailHint : ready.mailLongHint;
  return { ways: [way(link(ready.mail, address), say(hint, { address: addressOf(mailbox) }))], note: '' };
}

/** Puts what to do now in the place of the form. */
function show(
  title: string,
  ways: readonly HTMLElement[],
  text: string,
  above: readonly string[],
  after: Afterwards,
  words: HandIn['words'],
): void {
  const { ready } = words;
  const shown = made('pre', {}, text);
  shown.tabIndex = 0;
  const told = made('span', { class: 'report-hint' }, ready.copyHint);
  told.setAttribute('role', 'status');
  const copying = made(
    'li',
    {},
    button(ready.copy, WAY, () => copy(text, shown, told, words)),
    told,
  );
  const heading = made('h2', {}, title);
  heading.id = 'ready-title';
  heading.tabIndex = -1;
  const place = element('ready', HTMLElement);
  place.replaceChildren(
    heading,
    ...above.filter((line) => line !== '').map((line) => made('p', {}, line)),
    made('ul', { class: 'report-ways' }, ...ways, copying),
    made('details', {}, made('summary', {}, ready.see), shown),
    made(
      'p',
      { class: 'report-after' },
      button(ready.change, QUIET, after.change),
      button(ready.done, QUIET, after.discard),
    ),
  );
  place.hidden = false;
  heading.focus();
}

/** Shows a record that is ready, and the ways to hand it in; the best one first. */
export function showReady(setup: HandIn, report: ReportFile, anonymous: boolean, after: Afterwards): void {
  const { ready } = setup.words;
  const name = report.file.slice(report.file.lastIndexOf('/') + 1);
  const host = hostWays(setup, report, anonymous);
  const mail = mailWays(setup, report, anonymous);
  const file = way(
    button(ready.download, WAY, () => download(report)),
    say(ready.downloadHint, { name }),
  );
  const ways = anonymous ? [file, ...mail.ways] : [...host.ways, ...mail.ways, file];
  const above = [say(ready.lead, { id: report.id }), host.note, mail.note];
  show(ready.title, ways, report.text, above, after, setup.words);
}

/** Shows what to do with a report in confidence: mail or call one role, and no record. */
export function showConfidential(setup: ReportSetup, answers: readonly string[], after: Afterwards): void {
  const { words } = setup;
  const { ready, confidential } = words;
  const role = setup.confidential[0]?.label ?? '';
  const ways = setup.confidential.map((one) =>
    /^mailto:/i.test(one.href)
      ? way(
          link(ready.mail, confidentialAddress(one, answers, words)),
          say(confidential.mailHint, { address: addressOf(one.href) }),
        )
      : way(link(say(ready.call, { role }), one.href), one.text),
  );
  show(confidential.title, ways, answersText(answers, words), [say(confidential.lead, { role })], after, words);
}
