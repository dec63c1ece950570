import { ANY_STAGE } from '../../queries/clocks.ts';
import type { Material } from '../../queries/notice/material.ts';
import type { Content } from '../../records/content.ts';
import { nearest } from '../../records/shape.ts';
import type { Folder } from '../../records/types/fields.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { bindingOf, type DutyStage, stagesOf } from '../../regimes/applies.ts';
import { codes } from '../../rules/wording.ts';
import { BadUsage } from '../command.ts';

/** More ids than these are not listed in a sentence. */
const LISTED = 12;

/**
 * The record of a type that somebody names by its id.
 * @throws {BadUsage} when there is none, it can not be read, or two files have the id
 */
function named<Name extends Folder>(
  content: Content,
  folder: Name,
  id: string,
  what: string,
  mayBe: string,
): EntryOf<Name> {
  const found = content.of(folder).filter((entry) => entry.id === id);
  if (found.length > 1)
    throw new BadUsage(
      `two files have the id \`${id}\`: ${found.map(({ file }) => file).join(', ')}`,
      `give one of them its own: \`isms renumber ${found[1]?.file ?? id}\``,
    );
  if (found[0] !== undefined) return found[0];
  if (content.holds(folder, id))
    throw new BadUsage(`the file of \`${id}\` can not be read`, '`npx isms check` says what is wrong with it');
  const near = nearest(
    id,
    content.held.filter((held) => held.folder === folder).map((held) => held.id),
  );
  throw new BadUsage(`there is no ${what} \`${id}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`, mayBe);
}

/** The obligations that may be named: those that bind for the record first. */
function dutiesText(content: Content, entry: EntryOf<'incidents'>): string {
  const all = content.of('obligations');
  if (all.length === 0) return 'make one first: `isms new obligation`';
  const binding = all.filter(({ data }) => bindingOf(data, entry.data) !== 'no');
  const shown = (binding.length === 0 ? all : binding).slice(0, LISTED).map(({ id }) => id);
  return binding.length === 0
    ? `none binds for \`${entry.id}\` as it stands; there are ${codes(shown)}`
    : `those that bind for \`${entry.id}\` are ${codes(shown)}`;
}

function stageOf(duty: EntryOf<'obligations'>, typed: string): DutyStage {
  const known = stagesOf(duty.data);
  const stages = known.length > 0 ? known : [ANY_STAGE];
  const stage = stages.find(({ id }) => id === typed);
  if (stage !== undefined) return stage;
  const ids = stages.map(({ id }) => id);
  const near = nearest(typed, ids);
  throw new BadUsage(
    `\`${duty.id}\` has no stage \`${typed}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
    `write ${ids.length === 1 ? '' : 'one of '}${codes(ids)}`,
  );
}

/**
 * What a notice that somebody asks for is drafted from.
 * @throws {BadUsage} when there is no such record, obligation or stage; it says what may be written
 */
export function askedNotice(content: Content, [id = '', obligation = '', stage = '']: readonly string[]): Material {
  const entry = named(
    content,
    'incidents',
    id,
    'incident',
    'give the id of an incident, such as `INC-2026-0007`: the name of its file without the ending',
  );
  const duty = named(content, 'obligations', obligation, 'obligation', dutiesText(content, entry));
  return { entry, duty, stage: stageOf(duty, stage), content };
}
