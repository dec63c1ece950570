import type { HostedView } from '../model.ts';
import { say } from '../report-form/words.ts';
import { type Words, wordsOf } from '../words/index.ts';
import { type CollectionSetting, collections } from './collections.ts';
import type { AdminConfig, Backend } from './form-field.ts';

/** The branch that changes are saved on where a host has no requests that the page can open. */
export const SAVED_ON = 'admin-page';

/** A host of repositories as Sveltia CMS speaks to it. */
interface Spoken {
  readonly name: Backend['name'];
  /** The addresses that the browser asks. */
  readonly api: string;
  /** Whether each saved record becomes a pull or merge request of its own. */
  readonly requests: boolean;
}

function spoken({ host, address }: HostedView): Spoken {
  const { origin, hostname } = new URL(address);
  if (host === 'github')
    return {
      name: 'github',
      api: hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`,
      requests: true,
    };
  if (host === 'gitlab') return { name: 'gitlab', api: `${origin}/api/v4`, requests: true };
  return { name: 'gitea', api: `${origin}/api/v1`, requests: false };
}

/** The repository of the records, and the branch that changes go into. */
export type Repository = HostedView & { readonly place: NonNullable<HostedView['place']> };

/** The repository that the forms save to; null where nobody knows its host, its owner and name, or that branch. */
export function savedTo(hosted: HostedView | null): Repository | null {
  if (hosted === null || hosted.place === null) return null;
  const names = new URL(hosted.address).pathname.split('/').filter((name) => name !== '');
  const isNamed = hosted.host === 'gitlab' ? names.length >= 2 : names.length === 2;
  return isNamed ? { ...hosted, place: hosted.place } : null;
}

/** What the page of a repository may ask beside its own files: the host's machine for programs, and nothing else. */
export function askedOrigin(repository: HostedView): string {
  return new URL(spoken(repository).api).origin;
}

/** What becomes of a record that is saved on the page of a repository. */
export function handedIn(repository: HostedView, words: Words['admin']): string {
  return say(spoken(repository).requests ? words.asRequest : words.onBranch, { branch: SAVED_ON });
}

function backend(repository: Repository): Backend {
  const { name, api, requests } = spoken(repository);
  const { origin, pathname } = new URL(repository.address);
  return {
    name,
    repo: pathname.replace(/^\//, ''),
    branch: requests ? repository.place.branch : SAVED_ON,
    api_root: api,
    base_url: origin,
    auth_methods: ['token'],
    commit_messages: { create: 'Record {{slug}}', update: 'Change {{slug}}' },
  };
}

/** What the page of a portal is made of. */
export interface AdminSetting extends Omit<CollectionSetting, 'top' | 'handedIn'> {
  readonly repository: Repository;
  /** Where the portal is published; null where nobody said. */
  readonly address: string | null;
  /** The path under which the portal is published, without `/` at its end. */
  readonly base: string;
}

/** All that Sveltia CMS is told: made from the types of records and the settings, and from no record. */
export function adminConfig({ organisation, repository, files, address, base }: AdminSetting): AdminConfig {
  const words = wordsOf(organisation.language).admin;
  return {
    load_config_file: false,
    backend: backend(repository),
    publish_mode: spoken(repository).requests ? 'editorial_workflow' : 'simple',
    app_title: say(words.title, { organisation: organisation.name }),
    ...(address === null ? {} : { site_url: address }),
    logo: { src: `${base}/favicon.svg`, show_in_header: false },
    media_folder: '',
    media_libraries: { default: false, stock_assets: false },
    editor: { preview: false },
    show_preview_links: false,
    slug: { lowercase: false },
    output: { omit_empty_optional_fields: true },
    collections: collections({
      organisation,
      files,
      top: repository.place.folder,
      handedIn: handedIn(repository, words),
    }),
  };
}
