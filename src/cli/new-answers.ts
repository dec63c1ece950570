import { SLUG } from '../records/fields.ts';
import { parse } from '../records/parse.ts';
import { dayFault } from '../records/time.ts';
import { BadUsage, type World } from './command.ts';
import type { Fields, Known, Question } from './form.ts';
import { understoodInstant } from './zoned.ts';

/** The value of a field, `period.fromOn` reaching into a group. */
export function fieldAt(fields: Fields, path: string): unknown {
  let value: unknown = fields;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  return value;
}

/** The fields with one more, or another value of it. */
export function withField(fields: Fields, path: string, value: unknown): Fields {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...fields, [name]: value };
  const group = fields[name];
  const inner = typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.entries(group) : [];
  return { ...fields, [name]: withField(Object.fromEntries(inner), rest.join('.'), value) };
}

/** A value as it would stand in a record: a number, a list, `true`; words stay as they were typed, `#` and all. */
function yamlValue(text: string): unknown {
  const parsed = /[\r\n]/.test(text) ? null : parse(new TextEncoder().encode(`---\nvalue: ${text}\n---\n`));
  if (parsed?.ok !== true || Object.keys(parsed.data).some((key) => key !== 'value')) return text;
  const { value } = parsed.data;
  return typeof value === 'string' && !/^["']/.test(text) ? text : value;
}

/**
 * The fields given as `--set field=value`.
 * @throws {BadUsage} when one is not of that form, or is given twice
 */
export function setFields(settings: readonly string[]): Fields {
  let fields: Fields = {};
  for (const setting of settings) {
    const [, path, text] = /^([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)=(.*)$/s.exec(setting) ?? [];
    if (path === undefined || text === undefined) {
      throw new BadUsage(
        `\`--set ${setting}\` sets no field`,
        'write it such as `--set owner=it-admin` or `--set "source=[NC-2026-0002]"`',
      );
    }
    if (fieldAt(fields, path) !== undefined) throw new BadUsage(`\`${path}\` was set twice`, 'set it once');
    fields = withField(fields, path, yamlValue(text));
  }
  return fields;
}

/** An answer that could be used, or what to say before asking again. */
type Understood = { readonly value: unknown } | { readonly again: string };

/** What a typed line means as the answer to a question. */
export function understand(question: Question, typed: string, known: Known): Understood {
  const text = typed.trim();
  const { choices } = question;
  if (choices !== undefined && !choices.includes(text)) return { again: `Please type one of ${choices.join(', ')}.` };
  if (question.as === 'number') {
    return /^\d+(?:\.\d+)?$/.test(text) ? { value: Number(text) } : { again: 'Please type a number.' };
  }
  if (question.as === 'day') {
    return dayFault(text) === null ? { value: text } : { again: 'Please type a day such as 2026-03-02.' };
  }
  if (question.as === 'instant') {
    const { timezone } = known.content.organisation.data;
    const value = understoodInstant(text, known.now, timezone);
    return value === null ? { again: 'Please type a time such as 07:40, or 2026-03-02 07:40.' } : { value };
  }
  if (question.as === 'who') {
    return SLUG.test(text)
      ? { value: text }
      : { again: 'Please type an id such as ops-lead, not a name, or one of the words.' };
  }
  if (question.as === 'list') return { value: text.split(/[\s,;]+/).filter((part) => part !== '') };
  if (question.as === 'person' && !known.content.holds('people', text)) {
    const ids = known.content.of('people').map(({ id }) => id);
    return {
      again:
        ids.length === 0
          ? 'There are no people yet; add one with `isms new person`.'
          : `Please type one of ${ids.join(', ')}.`,
    };
  }
  return { value: text };
}

async function answer(question: Question, known: Known, fields: Fields, world: World): Promise<unknown> {
  const { ask, choices, needed = false } = question;
  const suggested = question.suggest?.(known, fields);
  const listed = choices === undefined ? '' : ` (${choices.join(', ')})`;
  const enter = suggested !== undefined ? ` [${suggested}]` : needed ? '' : ' (Enter leaves it out)';
  for (;;) {
    const typed = await world.ask(`${ask}${listed}${enter} `);
    if (typed === null)
      throw new BadUsage(
        'the answers ended before the last question, so nothing was written',
        'run it again, or give the answers as options',
      );
    const text = typed.trim() === '' ? (suggested ?? '') : typed;
    if (text === '' && !needed) return undefined;
    const understood = text === '' ? { again: 'An answer is needed here.' } : understand(question, text, known);
    if ('value' in understood) return understood.value;
    world.stderr(`  ${understood.again}\n`);
  }
}

/** Asks what is not answered yet. Nobody is asked where nobody can answer; then only what may be assumed is filled in. */
export async function answered(
  questions: readonly Question[],
  given: Fields,
  known: Known,
  world: World,
): Promise<Fields> {
  let fields = given;
  for (const question of questions) {
    const { field, when, suggest, assumed = false } = question;
    if (fieldAt(fields, field) !== undefined || when?.(fields) === false) continue;
    const suggested = assumed ? suggest?.(known, fields) : undefined;
    const value = world.interactive
      ? await answer(question, known, fields, world)
      : suggested === undefined
        ? undefined
        : 'value' in understand(question, suggested, known)
          ? fieldAt(understand(question, suggested, known), 'value')
          : undefined;
    if (value !== undefined) fields = withField(fields, field, value);
  }
  return fields;
}

/** The questions that a record can not do without and that have no answer. */
export function unanswered(questions: readonly Question[], fields: Fields): readonly Question[] {
  return questions.filter(
    ({ field, needed, when }) => needed === true && when?.(fields) !== false && fieldAt(fields, field) === undefined,
  );
}
