/** What stands beside a field's name on a page: plain data, so that the same value can be drawn, indexed and tested. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** A word of a list, such as a status. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'instant'; readonly text: string }
  | { readonly kind: 'day'; readonly text: string }
  /** A record or an address; `href` null where there is no page to go to. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string | null }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'group'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      /** The names of the fields, and what each is called. */
      readonly names: readonly string[];
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (Value | null)[])[];
    };

/** A field of a record with the words that its schema has for it. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  /** What the field means, in a sentence. */
  readonly help: string;
  readonly value: Value;
}
