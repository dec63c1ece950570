import type { Content } from '../../records/content.ts';
import type { Asked, Fields, Form } from '../../records/types/form.ts';

/** What a form may know before anything is answered, and what typed answers are understood by. */
export interface Known extends Asked {
  readonly content: Content;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The names under which answers are kept that are no fields of the record. */
export function helping(form: Form | null): readonly string[] {
  return ['body', ...(form?.questions ?? []).flatMap(({ field, helps }) => (helps === true ? [field] : []))];
}

/** What was given, each field under its own name in place of another that people call it. */
export function withoutAliases({ questions }: Form, given: Fields): Fields {
  let fields = given;
  for (const { field, alias } of questions) {
    if (alias === undefined || fields[alias] === undefined || fields[field] !== undefined) continue;
    const { [alias]: value, ...rest } = fields;
    fields = { ...rest, [field]: value };
  }
  return fields;
}
