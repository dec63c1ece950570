import type { Step } from '../../checker/next.ts';
import { nextStatus, statusesOf, statusOf, stepsOf } from '../../queries/next-status.ts';
import { isOpen } from '../../queries/open.ts';
import type { Content } from '../../records/content.ts';
import { nearest } from '../../records/shape.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { BadUsage } from '../command.ts';
import { howToOpen } from '../open-again.ts';

/** Names as code, in a sentence: `closed`, `reviewed`. */
function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** What a record is, in a sentence: `an event`, `a nonconformity`. */
export function kindOf(entry: AnyEntry): string {
  const noun = entry.type === 'incidents' ? entry.data.kind : recordTypes[entry.type].noun;
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/**
 * The record that somebody asks about: by its id, or, where several types have the id, by folder and id.
 * @throws {BadUsage} when there is none, it can not be read, or several have the id
 */
function recordOf(content: Content, typed: string): AnyEntry {
  const [folder, id] = typed.includes('/') ? typed.split('/', 2) : [undefined, typed];
  const isMeant = (type: string, known: string): boolean => known === id && (folder === undefined || folder === type);
  const named = content.all.filter((entry) => isMeant(entry.type, entry.id));
  const withStatus = named.filter((entry) => statusOf(entry) !== null);
  const [only, other] = withStatus.length === 0 ? named : withStatus;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined && other !== undefined) {
    const names = [only, other].map((entry) => `${entry.type}/${entry.id}`);
    throw only.type === other.type
      ? new BadUsage(
          `two files have the id \`${only.id}\`: ${only.file}, ${other.file}`,
          `give one of them its own: \`isms renumber ${other.file}\``,
        )
      : new BadUsage(`several records are called \`${only.id}\``, `say which: ${codes(names)}`);
  }
  if (content.held.some((held) => isMeant(held.folder, held.id)))
    throw new BadUsage(`the file of \`${typed}\` can not be read`, '`npx isms check` says what is wrong with it');
  const near = nearest(
    id ?? '',
    content.held.map((held) => held.id),
  );
  throw new BadUsage(
    `there is no record \`${typed}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    'give the id of a record, such as `INC-2026-0007`: the name of its file without the ending',
  );
}

/** What may still be written into a record that is finished. */
function stillAllowed(entry: AnyEntry): string {
  if (entry.type !== 'incidents') return 'a mistake in it is put right with an entry in `amendments`';
  return `what may still be added: custody entries and the disposal of evidence, later notifications, \`links\`, \`amendments\`; when it is not over, ${howToOpen(entry.data)}`;
}

function refuseFinished(entry: AnyEntry, status: string): never {
  throw new BadUsage(`\`${entry.id}\` is \`${status}\` already, and nothing follows`, stillAllowed(entry));
}

/** The status that somebody names, where the record may take it. */
function namedStatus(entry: AnyEntry, status: string, to: string): string {
  const steps = stepsOf(entry);
  const all = statusesOf(entry);
  if (!all.includes(to)) {
    const near = nearest(to, all);
    const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
    throw new BadUsage(
      `\`--to ${to}\`: ${kindOf(entry)} is never \`${to}\`${guess}`,
      `${steps.length > 0 ? 'it goes' : 'it is'} ${codes(all)}`,
    );
  }
  if (to === status)
    throw new BadUsage(`\`--to ${to}\`: \`${entry.id}\` is \`${to}\` already`, `name another one: ${codes(all)}`);
  if (steps.includes(to) && steps.indexOf(to) < steps.indexOf(status))
    throw new BadUsage(
      `\`--to ${to}\`: \`${entry.id}\` is \`${status}\`, and past that`,
      `name a later one: ${codes(steps.slice(steps.indexOf(status) + 1))}`,
    );
  return to;
}

/**
 * The record and the step that somebody asks about.
 * @param to the status that was named; undefined asks for the next one
 * @throws {BadUsage} when there is no such record or step, or the record is finished
 */
export function askedStep(content: Content, typed: string, to: string | undefined): Step & { readonly status: string } {
  const entry = recordOf(content, typed);
  const status = statusOf(entry);
  if (status === null)
    throw new BadUsage(
      `\`${entry.id}\` is ${kindOf(entry)}, which has no status`,
      'ask about an incident, a nonconformity, an action or a policy',
    );
  if (isOpen(entry) === false) return refuseFinished(entry, status);
  if (to !== undefined) return { entry, status, to: namedStatus(entry, status, to) };
  const next = nextStatus(entry);
  if (next !== null) return { entry, status, to: next };
  const steps = stepsOf(entry);
  const passed = steps.slice(0, steps.indexOf(status) + 1);
  const others = statusesOf(entry).filter((known) => known !== status && !passed.includes(known));
  throw new BadUsage(
    `\`${entry.id}\` is \`${status}\`, and what comes next is for you to say`,
    `name it: ${others.map((other) => `\`--to ${other}\``).join(', ')}`,
  );
}
