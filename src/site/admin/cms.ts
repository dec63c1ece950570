import type { Fields } from '../../records/types/form.ts';
import type { AdminConfig, FormField } from './form-field.ts';

/** Sveltia CMS, as far as the page uses it (https://sveltiacms.app/en/docs/api); it lies beside the page as a file. */

/** A value that it hands over, which answers by path. */
interface Held {
  readonly get: (name: string) => unknown;
  readonly getIn: (path: readonly string[]) => unknown;
}

/** What a field of ours is drawn from. */
export interface FieldProps {
  readonly value: unknown;
  readonly field: Held;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly onChange: (value: string) => void;
}

/** What React draws; nobody looks into it. */
export type Drawn = object;

/** A kind of field: what it does when it appears, and how it looks. */
export interface FieldKind {
  readonly componentDidMount?: (this: { readonly props: FieldProps }) => void;
  readonly render: (this: { readonly props: FieldProps }) => Drawn;
}

/** The program itself. */
export interface Cms {
  readonly init: (options: { readonly config: AdminConfig }) => Promise<void>;
  readonly registerCustomFormat: (
    name: string,
    ending: string,
    ways: { readonly fromFile: (text: string) => Fields; readonly toFile: (form: Fields) => string },
  ) => void;
  readonly registerFieldType: (name: FormField['widget'], kind: Drawn) => void;
  readonly registerEventListener: (listener: {
    readonly name: 'preSave' | 'postSave';
    readonly handler: (event: { readonly entry: Held }) => void;
  }) => void;
}

/** What it puts beside itself into the window: React, as far as a field needs it. */
export interface Drawing {
  readonly createClass: (kind: FieldKind) => Drawn;
  readonly h: (
    tag: string,
    attributes: Readonly<Record<string, unknown>>,
    ...inside: readonly (Drawn | string)[]
  ) => Drawn;
}

/** Whether a module holds the program. */
export function holdsCms(module: unknown): module is { readonly default: Cms } {
  return typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'object';
}

/** Whether a window holds what draws fields. */
export function drawsFields(window: object): window is Drawing {
  return 'createClass' in window && 'h' in window;
}
