import type { z } from 'zod';
import { fieldsOf, type Meta, metaOf } from './describe.ts';
import type { Path } from './reading/document.ts';
import type { Targets } from './reading/read-file.ts';
import type { OrganisationEntry } from './reading/settings.ts';
import type { Folder } from './types/fields.ts';
import { type AnyEntry, organisationSchema, recordTypes } from './types/index.ts';

/** A value that its schema marks: a reference, a control, an address, prose. */
export interface Marked {
  readonly at: Path;
  readonly value: string;
  /** What its schema says: `references`, `words`, `control`, `address`, `moment`, `prose`. */
  readonly meta: Meta;
}

type Mark = 'references' | 'control' | 'address' | 'prose' | 'moment';

/** The way to the marked values of a schema: only what leads to one. */
interface Way {
  readonly meta: Meta | null;
  readonly fields: readonly { readonly name: string; readonly way: Way }[];
}

function wayTo(schema: z.core.$ZodType, mark: Mark): Way | null {
  const own = metaOf(schema);
  const meta = own[mark] !== undefined && own[mark] !== false ? own : null;
  const fields = fieldsOf(schema).flatMap(({ name, schema: field }) => {
    const way = wayTo(field, mark);
    return way === null ? [] : [{ name, way }];
  });
  return fields.length === 0 && meta === null ? null : { meta, fields };
}

/** Whether a marked value is asked for. */
export type Wanted = (value: string, meta: Meta) => boolean;

/** Adds the values that are wanted. `at` is one path that grows and shrinks on the way: most registers want none of it. */
function collect(value: unknown, way: Way, wanted: Wanted, at: (string | number)[], found: Marked[]): void {
  if (typeof value === 'string') {
    if (way.meta !== null && wanted(value, way.meta)) found.push({ at: [...at], value, meta: way.meta });
  } else if (Array.isArray(value)) {
    for (let number = 0; number < value.length; number += 1) {
      at.push(number);
      collect(value[number], way, wanted, at, found);
      at.pop();
    }
  } else if (isGroup(value)) {
    for (const field of way.fields) {
      const item = value[field.name];
      if (item === undefined) continue;
      at.push(field.name);
      collect(item, field.way, wanted, at, found);
      at.pop();
    }
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Walks through data of a schema to its marked values. */
type Walk = (schema: z.core.$ZodType, data: unknown, wanted: Wanted) => readonly Marked[];

/** Ways are found once for each schema: a register has thousands of records of one type. */
function walkTo(mark: Mark): Walk {
  const ways = new Map<z.core.$ZodType, Way | null>();
  return (schema, data, wanted) => {
    const known = ways.get(schema);
    const way = known === undefined ? wayTo(schema, mark) : known;
    ways.set(schema, way);
    const found: Marked[] = [];
    if (way !== null) collect(data, way, wanted, [], found);
    return found;
  };
}

function walker(
  mark: Mark,
  walk = walkTo(mark),
): (subject: AnyEntry | OrganisationEntry, wanted?: Wanted) => readonly Marked[] {
  return (subject, wanted = () => true) =>
    walk('type' in subject ? recordTypes[subject.type].schema : organisationSchema, subject.data, wanted);
}

const walkToReferences = walkTo('references');

/** The references to other records that a record, or the organisation's settings, makes. */
export const referencesOf = walker('references', walkToReferences);

/** What data of a schema refer to, each once; words that stand in the place of an id are none. */
export function targetsOf(schema: z.core.$ZodType, data: unknown): readonly Targets[] {
  const found = new Map<string, { readonly folders: readonly Folder[]; readonly ids: Set<string> }>();
  walkToReferences(schema, data, (value, { references = [], words = [] }) => {
    const key = references.join();
    const targets = found.get(key) ?? { folders: references, ids: new Set() };
    found.set(key, targets);
    if (!words.includes(value)) targets.ids.add(value);
    return false;
  });
  return [...found.values()].map(({ folders, ids }) => ({ folders, ids: [...ids] }));
}

/** The controls that a record names. */
export const controlsOf = walker('control');

/** The addresses that a record, or the organisation's settings, sends people to. */
export const addressesOf = walker('address');

/** Every moment on which a record says that something was done. */
export const momentsOf = walker('moment');

/** Every text that people wrote into the fields of a record, or of the organisation's settings. */
export const proseOf = walker('prose');
