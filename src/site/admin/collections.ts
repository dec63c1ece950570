import { fieldsOf, isListed } from '../../records/describe.ts';
import { headingIn } from '../../records/reading/record-words.ts';
import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { type Organisation, recordTypes } from '../../records/types/index.ts';
import { capitalised } from '../../records/words.ts';
import { wordsOf } from '../words/index.ts';
import { type Asking, formFields } from './fields.ts';
import { firstValues, offeredWords, THIS_YEAR } from './first-values.ts';
import { type Collection, type FormField, formatOf, YEAR_FIELD } from './form-field.ts';

/** How the files of a type lie: new ones, and all that are there. */
function places(folder: Folder, files: readonly string[]): Pick<Collection, 'path' | 'nested'> {
  const inYears = recordTypes[folder].numbering?.folderOfYear === true;
  const own = files.filter((file) => file.startsWith(`${folder}/`));
  const isMixed = own.some((file) => (file.split('/').length === 3) !== inYears);
  if (isMixed) return { nested: { depth: 2, subfolders: false } };
  return inYears ? { path: `{{${YEAR_FIELD}}}/{{slug}}` } : {};
}

/** The text below the fields: as it is typed, since what reads and writes it anew would change what nobody edited. */
function bodyField(folder: Folder, { language }: Organisation): FormField {
  const { text, textHint } = wordsOf(language).admin;
  return {
    name: 'body',
    label: text,
    hint: textHint,
    required: folder === 'incidents',
    widget: 'markdown',
    modes: ['raw'],
    editor_components: [],
    ...(folder === 'incidents' ? { default: `## ${headingIn(language, 'What happened')}\n\n` } : {}),
  };
}

/** What the records of an organisation look like to its forms. */
export interface CollectionSetting {
  readonly organisation: Organisation;
  /** The folder of the records from the top of the repository, with `/` at its end; empty for the top itself. */
  readonly top: string;
  /** The files of all records, from the folder of the records. */
  readonly files: readonly string[];
  /** What becomes of what is saved, in a sentence. */
  readonly handedIn: string;
}

/** The forms of a type of record. */
function collection(folder: Folder, { organisation, top, files, handedIn }: CollectionSetting): Collection {
  const { schema, numbering, columns } = recordTypes[folder];
  const words = wordsOf(organisation.language);
  const { noun, plural } = words.types[folder];
  const { first, needed } = firstValues(folder, organisation);
  const asking: Asking = {
    words,
    timezone: organisation.timezone,
    needed,
    offered: offeredWords(folder, organisation),
    first,
  };
  const fields = fieldsOf(schema);
  const place = places(folder, files);
  const year: readonly FormField[] =
    place.path === undefined ? [] : [{ name: YEAR_FIELD, label: YEAR_FIELD, widget: 'hidden', default: THIS_YEAR }];
  const grouped = fields.filter(({ name, schema: one }) => columns.includes(name) && isListed(one));
  return {
    name: folder,
    label: plural,
    label_singular: capitalised(noun),
    description: handedIn,
    folder: `${top}${folder}`,
    ...place,
    format: formatOf(folder),
    identifier_field: 'id',
    slug: { template: '{{id}}', editable: false },
    summary: '{{id}} · {{title}}',
    sortable_fields: {
      fields: ['id', 'title', ...columns.filter((name) => fields.some((field) => field.name === name))],
      default: { field: 'id', direction: numbering === null ? 'ascending' : 'descending' },
    },
    view_groups: grouped.map(({ name, meta }) => ({ label: words.field(meta.title ?? name), field: name })),
    create: true,
    delete: false,
    duplicate: false,
    publish: false,
    fields: [...year, ...inOrder(formFields(fields, asking), { folder, organisation, handedIn })],
  };
}

/** The id: given by the page where records are numbered, typed where people choose a name. */
function idField(
  { name, label, hint = '' }: FormField,
  {
    folder,
    organisation,
    handedIn,
  }: Pick<CollectionSetting, 'organisation' | 'handedIn'> & { readonly folder: Folder },
): FormField {
  const { numbering } = recordTypes[folder];
  const { idGiven, idProvisional } = wordsOf(organisation.language).admin;
  const given = numbering === null ? `${hint}.` : numbering.provisional ? idProvisional : idGiven;
  return { name, label, hint: `${given} ${handedIn}`, required: true, widget: 'isms-id' };
}

/** What every type has and few records say. */
const LAST = ['tlp', 'references', 'amendments', 'formerId', 'imported', 'restricted'];

/** As somebody fills them in who writes a new record: what it needs, the text, and then all that may be said besides. */
function inOrder(fields: readonly FormField[], setting: Parameters<typeof idField>[1]): readonly FormField[] {
  const placed = fields.map((field) => {
    const isAsked = field.required === true || field.default !== undefined;
    if (field.name === 'id') return { field: idField(field, setting), place: 0 };
    return { field, place: LAST.includes(field.name) ? 4 : isAsked ? 1 : 3 };
  });
  const all = [...placed, { field: bodyField(setting.folder, setting.organisation), place: 2 }];
  return all.sort((a, b) => a.place - b.place).map(({ field }) => field);
}

/** The forms of every type of record, in the order of the folders. */
export function collections(setting: CollectionSetting): readonly Collection[] {
  return FOLDERS.map((folder) => collection(folder, setting));
}
