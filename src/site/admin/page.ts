import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { instantIn } from '../../records/zoned.ts';
import { element, made } from '../elements.ts';
import { say } from '../report-form/words.ts';
import { type Cms, drawsFields, holdsCms } from './cms.ts';
import { THIS_INSTANT, THIS_YEAR, TODAY } from './first-values.ts';
import { formatOf } from './form-field.ts';
import { type KnownRecord, knownRecords } from './known-records.ts';
import { folderNamed, idField, offerField, said } from './page-fields.ts';
import { formOf, idFault, NotSaved, textOf } from './record-file.ts';
import type { AdminSetup } from './setup.ts';

/** Runs on the page of forms: hands Sveltia CMS its configuration, and reads and writes the files of records for it. */

const known = knownRecords();
/** What was written last, until it is saved. */
let written: KnownRecord | null = null;

/** In milliseconds, after which the program has said that something went wrong: what it was stands above that. */
const SAID_AFTER = 300;

/** Says why nothing was saved; the program itself says only that. */
function sayWhy({ faults }: NotSaved, { words }: AdminSetup): void {
  const close = made('button', {}, words.close);
  const list = faults.map((fault) => made('li', {}, fault));
  const dialog = made(
    'dialog',
    {},
    made('h2', {}, words.notSaved),
    made('p', {}, words.mend),
    made('ul', {}, ...list),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  setTimeout(() => dialog.showModal(), SAID_AFTER);
}

/** Does a part of saving; where that can not be, says why. */
function saving<Value>(setup: AdminSetup, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotSaved) sayWhy(error, setup);
    throw error;
  }
}

/** Who has signed in sees the forms alone. */
function signedIn(): void {
  element('sign', HTMLElement).hidden = true;
}

/** Reads and writes the files of a type. */
function registerFormat(cms: Cms, folder: Folder, setup: AdminSetup): void {
  cms.registerCustomFormat(formatOf(folder), 'md', {
    fromFile(cutText) {
      signedIn();
      const text = `${cutText}\n`;
      const form = formOf(folder, text);
      if (form === null) throw new Error(setup.words.unreadable);
      known.add({ folder, id: said(form.id), title: said(form.title), text });
      return form;
    },
    toFile: (form) =>
      saving(setup, () => {
        const id = said(form.id);
        const text = textOf(folder, form, known.get(folder, id)?.text ?? null);
        written = { folder, id, title: said(form.title), text };
        return text;
      }),
  });
}

/** A new record whose id is taken would get another file name than its id, and one that is no id a file that is no record. */
function guardIds(cms: Cms, setup: AdminSetup): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const folder = folderNamed(entry.get('collection'));
      if (folder === undefined || entry.get('newRecord') !== true) return;
      const id = said(entry.getIn(['data', 'id']));
      const isTaken = known.get(folder, id) !== null || entry.get('slug') !== id;
      const fault = idFault(folder, id, isTaken, setup.words);
      if (fault !== null)
        saving(setup, () => {
          throw new NotSaved([say(fault, { id })]);
        });
    },
  });
  cms.registerEventListener({
    name: 'postSave',
    handler: () => {
      if (written !== null) known.add(written);
      written = null;
    },
  });
}

/** The configuration with the day and the instant in it. */
function asOfNow(text: string, now: number): AdminSetup {
  const { timezone }: AdminSetup = JSON.parse(text);
  const instant = instantIn(now, timezone);
  return JSON.parse(
    text
      .replaceAll(THIS_INSTANT, instant)
      .replaceAll(TODAY, instant.slice(0, 10))
      .replaceAll(THIS_YEAR, instant.slice(0, 4)),
  );
}

async function open(): Promise<void> {
  const [program, answer] = await Promise.all([
    import(new URL('cms/index.js', document.baseURI).href),
    fetch(new URL('setup.json', document.baseURI)),
  ]);
  const setup = asOfNow(await answer.text(), Date.now());
  if (!holdsCms(program) || !drawsFields(window))
    throw new TypeError('cms/index.js is no Sveltia CMS that is known here');
  const { default: cms } = program;
  const { createClass } = window;
  for (const folder of FOLDERS) registerFormat(cms, folder, setup);
  guardIds(cms, setup);
  cms.registerFieldType(
    'isms-id',
    createClass(idField(window, known, instantIn(Date.now(), setup.timezone).slice(0, 4))),
  );
  cms.registerFieldType('isms-offer', createClass(offerField(window, known)));
  await cms.init({ config: setup.config });
}

addEventListener('hashchange', signedIn);
open().catch((error: unknown) => {
  signedIn();
  element('failed', HTMLElement).hidden = false;
  throw error;
});
