import { ISO_CONTROLS } from '../controls/catalogue.ts';
import type { Value } from './values.ts';
import type { Words } from './words/index.ts';

/** A control by its id, our short title for it and its page. */
export interface ControlRef {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** The control that an id names, without the letter of a list (`10.2 d` is part of 10.2); null for other laws and standards. */
export function controlRef(named: string, words: Pick<Words, 'control'>): ControlRef | null {
  const id = named.replace(/ [a-z]\d?$/, '');
  const title = words.control(id);
  return title === undefined ? null : { id, title, href: `/controls/${id}/` };
}

/** A control as the value of a field: its id and title, as a way to its page. */
export function controlValue(named: string, words: Pick<Words, 'control'>): Value {
  const control = controlRef(named, words);
  return control === null
    ? { kind: 'text', text: named }
    : { kind: 'link', text: `${named} ${control.title}`, href: control.href };
}

const PLACES: ReadonlyMap<string, number> = new Map([...ISO_CONTROLS.keys()].map((id, at) => [id, at]));

/** Annex A first, then the clauses, each in the order of the standard. */
export function inControlOrder(a: Pick<ControlRef, 'id'>, b: Pick<ControlRef, 'id'>): number {
  return (PLACES.get(a.id) ?? 0) - (PLACES.get(b.id) ?? 0);
}
