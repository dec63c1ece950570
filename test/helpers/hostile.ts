import { z } from 'zod';
import { fieldsOf, metaOf, valueSchema } from '../../src/records/describe.ts';
import { isMapping } from '../../src/records/mapping.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { organisationSchema, recordTypes } from '../../src/records/types/index.ts';
import { recordText } from '../../src/records/writing/record-text.ts';
import { BASE, type BaseRecord } from '../../src/rules/example-records.ts';

/** Text that ends a title, a style, an attribute, a comment and a program, and that build tools are known to rewrite. */
export const HOSTILE =
  '</title><meta http-equiv=refresh content="0;url=/x"></style><img src=x onerror=x()>"><svg/onload=x()>\' onfocus=x() --></script><script>x()</script> import.meta.env.MODE process.env.NODE_ENV __VITE_ASSET__ {{x}} `x` &lt;b&gt; \u2028\u2029, type:x';

/** What takes no such text as it is: addresses, and names for other systems. */
const IN_ADDRESSES = ['https://a.example/"><svg/onload=x()>', 'mailto:a@b.example"><svg/onload=x()>'];

/** Where a text came in: the type and the field, `incidents.triage.rationale`. */
export type Placed = Set<string>;

function filled(schema: z.core.$ZodType, path: string, placed: Placed): unknown {
  const value = valueSchema(schema);
  const takes = (text: unknown): boolean => value instanceof z.ZodType && value.safeParse(text).success;
  const examples = metaOf(schema).examples;
  const [example] = Array.isArray(examples) ? examples : [];
  if (value instanceof z.ZodObject)
    return Object.fromEntries(
      fieldsOf(value).flatMap((field) => {
        const inner = filled(field.schema, `${path}.${field.name}`, placed);
        return inner === undefined ? [] : [[field.name, field.list ? [inner] : inner]];
      }),
    );
  const text = [HOSTILE, ...IN_ADDRESSES].find(takes);
  if (text !== undefined) {
    placed.add(path);
    return text;
  }
  const known = [
    example,
    value instanceof z.ZodEnum ? value.options[0] : undefined,
    1,
    true,
    '2026-03-02',
    '2026-03-02T12:00+01:00',
  ];
  return known.flat().find((one) => one !== undefined && takes(one));
}

/** The base register has no waiver. */
const WAIVER = {
  data: {
    id: 'WVR-2026-0001',
    title: 'A waiver',
    rule: 'evidence/retention-set',
    records: ['INC-2026-0007'],
    reason: 'None',
    approvedBy: 'isms-manager',
    approvedOn: '2026-03-02',
    expiresOn: '2026-04-02',
  },
};

/**
 * The base register with hostile text in every field of every type that takes it.
 * @returns the files, the record of each type, and the fields that hold the text
 */
export function hostileRegister(): {
  readonly files: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, string>;
  readonly placed: Placed;
} {
  const placed: Placed = new Set();
  const files = new Map<string, string>();
  const records = new Map<string, string>();
  const bases: readonly (readonly [string, BaseRecord])[] = Object.entries({
    ...BASE,
    'waivers/WVR-2026-0001.md': WAIVER,
  });
  for (const [file, base] of bases) {
    const folder = FOLDERS.find((name) => file.startsWith(`${name}/`));
    const schema = folder === undefined ? organisationSchema : recordTypes[folder].schema;
    const name = folder ?? 'organisation';
    const generated: unknown = filled(schema, name, placed);
    const keep = [
      'id',
      'formerId',
      'sample',
      'clock',
      'startedOn',
      'timezone',
      'country',
      'tlp',
      'schema',
      'severities',
      'thresholds',
      'calendar',
      'retention',
    ];
    const fresh = Object.entries(isMapping(generated) ? generated : {}).filter(([key]) => !keep.includes(key));
    const data: Record<string, unknown> = JSON.parse(JSON.stringify(base.data), (_, value) => value ?? undefined);
    for (const [key, value] of fresh) {
      const before = data[key];
      data[key] = value;
      if (schema.safeParse(data).success) continue;
      if (before === undefined) delete data[key];
      else data[key] = before;
      for (const path of placed) if (path.startsWith(`${name}.${key}`)) placed.delete(path);
    }
    files.set(file, recordText(data, `${base.intro ?? ''}\n\n## ${HOSTILE}\n\n${HOSTILE}\n`));
    if (folder !== undefined && !records.has(folder)) records.set(folder, file);
  }
  return { files, records, placed };
}
