import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { recordTypes } from '../../records/types/index.ts';
import type { Drawing, Drawn, FieldKind, FieldProps } from './cms.ts';
import type { KnownRecords } from './known-records.ts';

/** The kinds of field that Sveltia CMS has not: the id of a record, and a text for which records and words are offered. */

/** The text of a value; empty where it is none. */
export const said = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The type that somebody names; undefined where none is called so. */
export function folderNamed(name: unknown): Folder | undefined {
  return FOLDERS.find((folder) => folder === name);
}

/** The type whose form is open, and whether it is that of a new record, as the address says it. */
function openForm(): { readonly folder: Folder | undefined; readonly isNew: boolean } {
  const [, name, rest] = /^#\/collections\/(\w+)\/(\w+)/.exec(location.hash) ?? [];
  return { folder: folderNamed(name), isNew: rest === 'new' };
}

interface Changed {
  readonly target: { readonly value: string };
}

/** What a line of text is drawn from. */
function line({ value, forID, classNameWrapper, onChange }: FieldProps): Readonly<Record<string, unknown>> {
  const changed = ({ target }: Changed): void => onChange(target.value);
  return { id: forID, className: classNameWrapper, type: 'text', value: said(value), onChange: changed };
}

/** The field of an id: given to a new record where records are numbered, else typed once; never changed later. */
export function idField({ h }: Drawing, known: KnownRecords, year: string): FieldKind {
  return {
    componentDidMount() {
      const { folder, isNew } = openForm();
      if (folder !== undefined && isNew && said(this.props.value) === '')
        this.props.onChange(known.newId(folder, year, crypto.getRandomValues(new Uint8Array(6))));
    },
    render() {
      const { folder, isNew } = openForm();
      const isChosen = folder !== undefined && recordTypes[folder].numbering === null && isNew;
      return h('input', { ...line(this.props), readOnly: !isChosen });
    },
  };
}

function textsOf(held: unknown): readonly string[] {
  return typeof held === 'object' &&
    held !== null &&
    Symbol.iterator in held &&
    held[Symbol.iterator] instanceof Function
    ? Array.from(new Map(Object.entries(held)).values(), said)
    : [];
}

/** A text for which words and the ids of records are offered; any other may be typed as well. */
export function offerField({ h }: Drawing, known: KnownRecords): FieldKind {
  return {
    render() {
      const { field, forID } = this.props;
      const list = `${forID}-offers`;
      const option = (value: string, label: string): Drawn => h('option', { key: value, value }, label);
      const words = textsOf(field.get('words')).map((word) => option(word, word));
      const records = known.of(textsOf(field.get('folders'))).map(({ id, title }) => option(id, title));
      return h('div', {}, h('input', { ...line(this.props), list }), h('datalist', { id: list }, ...words, ...records));
    },
  };
}
