import { byText } from '../../records/order.ts';
import { parse } from '../../records/reading/parse.ts';
import { understoodDay, understoodTime } from '../../records/reading/typed-time.ts';
import { SLUG } from '../../records/types/fields.ts';
import type { Fields, Question } from '../../records/types/form.ts';
import { BadUsage, type World } from '../command.ts';
import type { Known } from './form.ts';

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
  if (question.offers?.includes(text) === false) return { again: `Please type one of ${question.offers.join(', ')}.` };
  if (question.as === 'number') {
    return /^\d+(?:\.\d+)?$/.test(text) ? { value: Number(text) } : { again: 'Please type a number.' };
  }
  if (question.as === 'day') {
    const value = understoodDay(text, known.today);
    return value === null ? { again: `Please type a day such as ${known.today}, or yesterday.` } : { value };
  }
  if (question.as === 'instant') {
    const { timezone } = known.organisation;
    const time = understoodTime(text, known.now, timezone);
    // The words are kept: where they are only about right, the record holds them too.
    return 'again' in time ? time : { value: text };
  }
  if (question.as === 'who') {
    return SLUG.test(text)
      ? { value: text }
      : { again: 'Please type an id such as ops-lead, not a name, or one of the words.' };
  }
  const parts = question.as === 'list' ? text.split(/[\s,;]+/).filter((part) => part !== '') : [text];
  const strange = parts.find((part) => !isHeld(question, part, known));
  if (strange !== undefined) {
    const ids = offered(question, known);
    if (ids.length === 0 && question.as === 'person')
      return { again: 'There are no people yet; add one with `isms new person`.' };
    const given = question.as === 'list' ? `There is no record ${strange}. ` : '';
    return { again: `${given}Please type ${ids.length === 0 ? 'the id of a record' : `one of ${listed(ids)}`}.` };
  }
  return { value: question.as === 'list' ? parts : text };
}

/** Whether a record of that id is there, where the answer names one. */
function isHeld(
  { as, of = as === 'person' ? ['people'] : undefined }: Question,
  id: string,
  { content }: Known,
): boolean {
  return of === undefined || of.some((folder) => content.holds(folder, id));
}

const MAX_OFFERED = 20;

/** The ids that may be given: people by name, numbered records from the newest on. */
function offered(
  { as, of = as === 'person' || as === 'who' ? ['people'] : undefined, offers }: Question,
  known: Known,
): readonly string[] {
  if (offers !== undefined) return offers;
  const ids = new Set(known.content.held.filter(({ folder }) => of?.includes(folder) === true).map(({ id }) => id));
  return [...ids].sort((a, b) =>
    /\d{4}/.test(a) && /\d{4}/.test(b) ? byText(yearAndNumber(b), yearAndNumber(a)) : byText(a, b),
  );
}

/** What orders numbered ids by age, whatever their prefix. */
function yearAndNumber(id: string): string {
  return id.replace(/^[A-Z]+-/, '');
}

function listed(ids: readonly string[]): string {
  const more = ids.length - MAX_OFFERED;
  return `${ids.slice(0, MAX_OFFERED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How often a question is asked again before it is given up. */
export const MAX_AGAIN = 3;

async function answer(question: Question, known: Known, fields: Fields, world: World): Promise<unknown> {
  const { ask, choices, needed = false } = question;
  const suggested = question.suggest?.(known, fields);
  const allowed = choices === undefined ? '' : ` (${choices.join(', ')})`;
  const enter = suggested !== undefined ? ` [${suggested}]` : needed ? '' : ' (Enter leaves it out)';
  const ids = choices === undefined ? offered(question, known) : [];
  const before = ids.length === 0 ? '' : `  May be: ${listed(ids)}\n`;
  for (let again = 0; ; again += 1) {
    const typed = await world.ask(`${again === 0 ? before : ''}${ask}${allowed}${enter} `);
    if (typed === null)
      throw new BadUsage(
        'the answers ended before the last question, so nothing was written',
        'run it again, or give the answers as options',
      );
    const text = typed.trim() === '' ? (suggested ?? '') : typed;
    if (text === '' && !needed) return undefined;
    const understood = text === '' ? { again: 'An answer is needed here.' } : understand(question, text, known);
    if ('value' in understood) return understood.value;
    if (again === MAX_AGAIN)
      throw new BadUsage(
        `no answer to \`${ask}\` could be used, the last one was \`${typed.trim()}\`, so nothing was written`,
        `${understood.again.replace(/^Please type/, 'run it again and type').replace(/\.$/, '')}, or give the answers as options`,
      );
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
