import type { Folder } from '../../records/types/fields.ts';

/** The configuration of Sveltia CMS, as far as ours uses it (https://sveltiacms.app/en/docs/fields). */

/** The field that names the folder of a year for a new file; no record has it. */
export const YEAR_FIELD = 'folderOfYear';

/** The format of a type's files, as the page reads and writes them. */
export function formatOf(folder: Folder): string {
  return `isms-${folder}`;
}

interface Named {
  /** The field of the record. */
  readonly name: string;
  readonly label: string;
  /** Stands below the field. */
  readonly hint?: string;
  /** Whether nothing is saved without it; hidden fields say nothing of it. */
  readonly required?: boolean;
  /** What a new record begins with; see `first-values.ts` for the words in double braces. */
  readonly default?: unknown;
}

interface Several {
  readonly multiple?: true;
}

/** One field of a form. The last two kinds are ours: `page.ts` draws them. */
export type FormField = Named &
  (
    | { readonly widget: 'string'; readonly pattern?: readonly [pattern: string, fault: string] }
    | { readonly widget: 'text' | 'boolean' | 'keyvalue' | 'hidden' }
    | {
        readonly widget: 'number';
        readonly value_type: 'int' | 'float';
        readonly min?: number;
        readonly max?: number;
        readonly step?: number;
      }
    | {
        readonly widget: 'datetime';
        readonly type: 'date' | 'datetime-local';
        /** The zone of what is typed; its offset is written out. */
        readonly input_timezone?: string;
      }
    | ({
        readonly widget: 'select';
        readonly options: readonly { readonly label: string; readonly value: string }[];
      } & Several)
    | ({
        readonly widget: 'relation';
        readonly collection: string;
        readonly value_field: 'id';
        readonly display_fields: readonly ['id', 'title'];
        readonly search_fields: readonly ['id', 'title'];
      } & Several)
    | { readonly widget: 'object'; readonly fields: readonly FormField[]; readonly collapsed: 'auto' | false }
    | {
        readonly widget: 'list';
        readonly field?: FormField;
        readonly fields?: readonly FormField[];
        readonly collapsed?: 'auto';
      }
    | { readonly widget: 'markdown'; readonly modes: readonly ['raw']; readonly editor_components: readonly [] }
    | { readonly widget: 'isms-id' }
    | {
        readonly widget: 'isms-offer';
        /** Words that may stand there. */
        readonly words: readonly string[];
        /** Folders whose ids may stand there. */
        readonly folders: readonly string[];
      }
  );

/** The records of one type. */
export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly label_singular: string;
  readonly description: string;
  readonly folder: string;
  /** Where a new file lies in the folder, without its ending; where it is absent, files lie in the folder itself. */
  readonly path?: string;
  /** Set where files lie in the folder itself and in folders of years. */
  readonly nested?: { readonly depth: 2; readonly subfolders: false };
  /** Ours for each type; it brings its ending with it. */
  readonly format: string;
  readonly identifier_field: 'id';
  readonly slug: { readonly template: '{{id}}'; readonly editable: false };
  readonly summary: string;
  readonly sortable_fields: {
    readonly fields: readonly string[];
    readonly default: { readonly field: 'id'; readonly direction: 'ascending' | 'descending' };
  };
  readonly view_groups: readonly { readonly label: string; readonly field: string }[];
  readonly create: true;
  readonly delete: false;
  readonly duplicate: false;
  /** False where whoever edits here can not merge: that is done on the host, where the check is required. */
  readonly publish: false;
  readonly fields: readonly FormField[];
}

/** Where records are kept, and how a change is handed in there. */
export interface Backend {
  readonly name: 'github' | 'gitlab' | 'gitea';
  readonly repo: string;
  /** The branch that records are read from, and where there are no requests, written to. */
  readonly branch: string;
  readonly api_root: string;
  readonly base_url: string;
  /** Signing in by an application needs a server of somebody; a token of one's own needs none. */
  readonly auth_methods: readonly ['token'];
  readonly commit_messages: Readonly<Record<'create' | 'update', string>>;
}

/** All that Sveltia CMS is told. */
export interface AdminConfig {
  readonly load_config_file: false;
  readonly backend: Backend;
  readonly publish_mode: 'simple' | 'editorial_workflow';
  readonly app_title: string;
  readonly site_url?: string;
  readonly logo: { readonly src: string; readonly show_in_header: false };
  readonly media_folder: string;
  readonly media_libraries: { readonly default: false; readonly stock_assets: false };
  readonly editor: { readonly preview: false };
  readonly show_preview_links: false;
  /** File names are ids, letter by letter. */
  readonly slug: { readonly lowercase: false };
  readonly output: { readonly omit_empty_optional_fields: true };
  readonly collections: readonly Collection[];
}
