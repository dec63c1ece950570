import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Field, fieldsOf, isListed, valueSchema } from '../../../src/records/describe.ts';
import { LANGUAGES } from '../../../src/records/language.ts';
import { DAY_SCHEMA, INSTANT_SCHEMA } from '../../../src/records/time.ts';
import { FOLDERS, type Folder } from '../../../src/records/types/fields.ts';
import { organisationSchema, recordTypes } from '../../../src/records/types/index.ts';
import { type AdminSetting, adminConfig, askedOrigin, SAVED_ON } from '../../../src/site/admin/config.ts';
import type { Collection, FormField } from '../../../src/site/admin/form-field.ts';
import { adminPolicy } from '../../../src/site/admin/html.ts';
import { knownRecords } from '../../../src/site/admin/known-records.ts';
import { textOf } from '../../../src/site/admin/record-file.ts';
import { ismsHere } from '../../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../../helpers/register.ts';

const ORGANISATION = organisationSchema.parse({
  name: 'Fenwick Analytics',
  startedOn: '2026-01-05',
  timezone: 'Europe/Berlin',
  country: 'DE',
  channels: [{ id: 'email', label: 'Security mailbox', address: 'mailto:security@fenwick.example' }],
  roles: {
    incidentManager: 'isms-manager',
    deputy: 'it-admin',
    privacyLead: 'privacy-lead',
    management: 'managing-director',
  },
  severityScale: { low: 'a', medium: 'b', high: 'c', critical: 'd' },
  retention: { incidentYears: 3, evidenceYears: 3, trainingYears: 3 },
  categories: ['badge-misuse'],
});

const PLACE = { branch: 'main', folder: 'content/' };
const GITHUB = { host: 'github', called: 'GitHub', address: 'https://github.com/fenwick/isms', place: PLACE } as const;
const SETTING: AdminSetting = { organisation: ORGANISATION, repository: GITHUB, files: [], address: null, base: '' };

function collectionOf(folder: Folder, setting: Partial<AdminSetting> = {}): Collection {
  const found = adminConfig({ ...SETTING, ...setting }).collections.find(({ name }) => name === folder);
  if (found === undefined) throw new Error(`there are no forms for ${folder}`);
  return found;
}

/** A field of a form by its path, through groups and lists. */
function fieldAt(fields: readonly FormField[], path: string): FormField {
  const [first, ...rest] = path.split('.');
  const field = fields.find(({ name }) => name === first);
  if (field === undefined) throw new Error(`no form asks for \`${path}\``);
  return rest.length === 0 ? field : fieldAt(('fields' in field ? field.fields : undefined) ?? [], rest.join('.'));
}

/** Every field of a type, those of groups and lists by their path. */
function allOf(schema: Field['schema'], above = ''): readonly (readonly [path: string, field: Field])[] {
  return fieldsOf(schema).flatMap((field) => {
    const path = `${above}${field.name}`;
    return [[path, field] as const, ...allOf(field.schema, `${path}.`)];
  });
}

describe.each(FOLDERS)('the form of %s', (folder) => {
  const { fields } = collectionOf(folder);
  const all = allOf(recordTypes[folder].schema);

  it('asks for every field of the type, and for nothing that no record has but its text and the folder of its year', () => {
    for (const [path] of all) expect(fieldAt(fields, path).label).not.toBe('');
    const own = new Set(all.map(([path]) => path.split('.')[0]));
    expect(
      fields
        .map(({ name }) => name)
        .filter((name) => !own.has(name))
        .sort(),
    ).toEqual(folder === 'incidents' ? ['body', 'folderOfYear'] : ['body']);
  });

  it('needs what the shape needs', () => {
    const needed = all.filter(([, { required }]) => required).map(([path]) => path);
    expect(needed.filter((path) => fieldAt(fields, path).required !== true)).toEqual([]);
  });

  it('offers every word of a list, and no other', () => {
    for (const [path, { schema }] of all.filter(([, field]) => isListed(field.schema))) {
      const field = fieldAt(fields, path);
      const offered = field.widget === 'select' ? field.options.map(({ value }) => value) : [];
      const value = valueSchema(schema);
      expect([path, offered]).toEqual([path, 'options' in value ? value.options : []]);
    }
  });

  it('asks for days and instants with a calendar, instants in the zone of the organisation', () => {
    const patterns = [...Object.values(INSTANT_SCHEMA), DAY_SCHEMA].map(({ pattern }) => pattern);
    for (const [path, { meta, list }] of all) {
      if (meta.pattern === undefined || !patterns.includes(meta.pattern)) continue;
      const field = fieldAt(fields, path);
      const one = list && 'field' in field ? field.field : field;
      const isDay = meta.pattern === DAY_SCHEMA.pattern;
      expect([path, one]).toMatchObject([
        path,
        isDay ? { widget: 'datetime', type: 'date' } : { widget: 'datetime', input_timezone: 'Europe/Berlin' },
      ]);
    }
  });

  it('offers the records that a reference may name', () => {
    for (const [path, { meta }] of all) {
      if (meta.references === undefined || path.endsWith('related')) continue;
      const field = fieldAt(fields, path);
      const one = field.widget === 'list' ? field.field : field;
      const folders = one?.widget === 'relation' ? [one.collection] : one?.widget === 'isms-offer' ? one.folders : [];
      expect([path, folders]).toEqual([path, meta.references]);
    }
  });
});

describe('what a form saves of a new record', () => {
  /** What somebody types where the form insists and begins with nothing. */
  const TYPED: Readonly<Record<string, unknown>> = {
    'incidents.reporter': { who: ['it-admin'], channel: 'email' },
    'actions.kind': 'improvement',
    'actions.dueOn': '2026-12-20',
    'nonconformities.requirement': 'A.8.24',
    'risks.likelihood': 2,
    'risks.impact': 3,
    'risks.score': 6,
    'risks.treatment': 'reduce',
    'obligations.kind': 'contract',
    'contacts.kind': 'authority',
    'contacts.channel': 'tel:+49-30-0000002',
    'training.kind': 'course',
    'training.attendees': [{ person: 'it-admin', completedOn: '2026-11-20' }],
    'assets.kind': 'device',
    'assets.classification': 'internal',
    'reviews.kind': 'register',
    'reviews.period': { fromOn: '2026-07-01', toOn: '2026-09-30' },
    'waivers.rule': 'evidence/retention-set',
    'waivers.records': ['INC-2026-0007'],
    'waivers.reason': 'The store sets no such date yet.',
    'waivers.approvedBy': 'managing-director',
    'waivers.expiresOn': '2026-12-31',
  };
  const NOW = '2026-11-20T12:00+01:00';
  /** What the waiver excuses. */
  const UNKEPT = { from: 'incidents/2026/INC-2026-0007.md', set: { 'evidence[0].retainUntilOn': null } } as const;

  /** What the program hands over: what a form begins with, and what somebody typed. */
  function filledIn(folder: Folder): Readonly<Record<string, unknown>> {
    const title = 'A parcel lay in the hall';
    const id = knownRecords().newId(folder, '2026', new Uint8Array(6)) || 'new-one';
    const values = collectionOf(folder).fields.map((field) => {
      const typed = TYPED[`${folder}.${field.name}`] ?? field.default;
      if (typed === undefined && field.required === true && !['id', 'title'].includes(field.name))
        throw new Error(`nobody typed ${folder}.${field.name}`);
      return [field.name, typed] as const;
    });
    const form: Readonly<Record<string, unknown>> = { ...Object.fromEntries(values), id, title };
    const text = JSON.stringify(form).replaceAll('{{instant}}', NOW).replaceAll('{{today}}', NOW.slice(0, 10));
    return { ...JSON.parse(text), body: `${String(form.body ?? '')}It was empty.` };
  }

  it('passes the check, of every type', async () => {
    const root = writeRegister(temporaryFolder(), UNKEPT);
    const made = FOLDERS.map((folder) => {
      const form = filledIn(folder);
      const file = `${folder}/${String(form.id)}.md`;
      put(root, file, textOf(folder, form, null));
      return file;
    });
    const { stdout } = await ismsHere(['check', '--content', root, '--now', NOW, '--format', 'json']);
    const report: {
      readonly findings: readonly { readonly file: string; readonly severity: string; readonly message: string }[];
    } = JSON.parse(stdout);
    const errors = report.findings.filter(({ file, severity }) => severity === 'error' && made.includes(file));
    expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });
});

describe('the configuration', () => {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
  const schema = JSON.parse(readFileSync(join(folder, 'schema', 'sveltia-cms.json'), 'utf8'));
  const isKnown = new Ajv({ strict: false, formats: { regex: true, uri: true } }).compile(schema);
  it.each(LANGUAGES)('is one that the program knows, in %s', (language) => {
    const config = adminConfig({ ...SETTING, organisation: { ...ORGANISATION, language } });
    expect([isKnown(config), isKnown.errors]).toEqual([true, null]);
  });

  it.each([
    ['github', 'https://github.com/fenwick/isms', 'github', 'fenwick/isms', 'https://api.github.com', 'main'],
    [
      'github',
      'https://github.fenwick.example/sec/isms',
      'github',
      'sec/isms',
      'https://github.fenwick.example/api/v3',
      'main',
    ],
    [
      'gitlab',
      'https://gitlab.com/fenwick/sec/isms',
      'gitlab',
      'fenwick/sec/isms',
      'https://gitlab.com/api/v4',
      'main',
    ],
    ['forgejo', 'https://codeberg.org/fenwick/isms', 'gitea', 'fenwick/isms', 'https://codeberg.org/api/v1', SAVED_ON],
  ] as const)('of a repository on %s, %s', (host, address, name, repo, api, branch) => {
    const repository = { host, called: '', address, place: PLACE };
    const { backend, publish_mode, collections } = adminConfig({ ...SETTING, repository });
    expect(backend).toMatchObject({ name, repo, api_root: api, branch, auth_methods: ['token'] });
    // Nothing that is saved goes to the branch of the records at once.
    expect(publish_mode === 'editorial_workflow' || branch !== PLACE.branch).toBe(true);
    expect(collections.every(({ publish, description }) => !publish && description !== '')).toBe(true);
    expect(adminPolicy(askedOrigin(repository))).toContain(`connect-src 'self' data: blob: ${new URL(api).origin};`);
  });

  it('names files as ids, letter by letter, where files of the type lie', () => {
    expect(adminConfig(SETTING).slug.lowercase).toBe(false);
    expect(collectionOf('incidents')).toMatchObject({ folder: 'content/incidents', path: '{{folderOfYear}}/{{slug}}' });
    expect(collectionOf('actions').path).toBeUndefined();
    const mixed = { depth: 2, subfolders: false };
    expect(collectionOf('incidents', { files: ['incidents/INC-2026-0001.md'] }).nested).toEqual(mixed);
    expect(collectionOf('actions', { files: ['actions/2026/ACT-2026-0001.md'] }).nested).toEqual(mixed);
  });

  it('offers the words of the organisation, and leaves what somebody counted from a day to them', () => {
    const category = fieldAt(collectionOf('incidents').fields, 'category');
    expect(category.widget === 'isms-offer' ? category.words : []).toEqual(
      expect.arrayContaining(['phishing', 'badge-misuse']),
    );
    const actions = collectionOf('actions').fields;
    expect([fieldAt(actions, 'createdOn').default, fieldAt(actions, 'dueOn').default]).toEqual([
      '{{today}}',
      undefined,
    ]);
    expect(fieldAt(actions, 'owner').default).toBe('isms-manager');
    expect(fieldAt(collectionOf('incidents').fields, 'body').default).toBe('## What happened\n\n');
  });
});

describe('the id of a new record', () => {
  it.each([
    ['incidents', 'INC-2026-P000000'],
    ['training', 'TRN-2026-P000000'],
    ['actions', 'ACT-2026-0013'],
    ['risks', 'RSK-0001'],
    ['people', ''],
  ] as const)('of %s: %s', (folder, id) => {
    const known = knownRecords();
    for (const number of ['0012', '0003'])
      known.add({ folder: 'actions', id: `ACT-2026-${number}`, title: 'Locks', text: '' });
    expect(known.newId(folder, '2026', new Uint8Array(6))).toBe(id);
  });
});
