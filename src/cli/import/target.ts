import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Before } from '../../exchange/arrive.ts';
import { firstSettings } from '../../exchange/first-settings.ts';
import { idOfFile } from '../../records/ids.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { dayInZone, isTimezone } from '../../records/time.ts';
import { IMPORT_CHANNEL } from '../../records/types/incident.ts';
import { AlreadyExists, createTree, type TreeFile } from '../../records/writing/atomic-write.ts';
import { heldBefore, historyOf } from '../allowed-by-history.ts';
import { type Arguments, BadUsage, type World } from '../command.ts';
import { refuseLinks } from '../content-root.ts';
import { writing } from '../guarded.ts';
import { bytesOf, currentTime, openRegister, type Register } from '../register.ts';
import { usedIds } from '../used-ids.ts';

/** Where an import writes: a new folder, or records that are there. */
export interface Target {
  readonly before: Before;
  /** The day of the import, in the organisation's zone. */
  readonly today: string;
  /** The day on which these records began; null where the import makes the first ones. */
  readonly startedOn: string | null;
  /** The organisation's zone; null where there is no organisation yet. */
  readonly timezone: string | null;
  readonly channel: string;
  /** Writes records that were not there. */
  readonly write: (files: readonly TreeFile[]) => void;
}

/** Whether a path is free for a new folder of records. */
export function isFree(path: string): boolean {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  return kind === undefined || (kind.isDirectory() && readdirSync(path).length === 0);
}

/**
 * Writes a new folder of records as a whole.
 * @throws {BadUsage} when something lies there, or one of their ids was handed in there before
 */
export function createAll(out: string, cwd: string, files: readonly TreeFile[], { env }: World): void {
  const path = resolve(cwd, out);
  const [held] = heldBefore(
    path,
    files.map(({ file }) => file).filter((file) => file !== ORGANISATION_FILE),
    env,
  );
  if (held !== undefined)
    throw new BadUsage(
      `${out} is gone from here, but \`${idOfFile(held)}\` was handed in there, and an id is never used again`,
      'name another folder, and bring the records back with `git restore`',
    );
  try {
    createTree(path, files);
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    throw new BadUsage(
      `${out} is there already and holds something`,
      'name a folder that is new or empty, or one that holds records',
    );
  }
}

/** A folder that is still to be made. */
function newTarget(out: string, zone: string, from: string, args: Arguments, world: World): Target {
  const timezone = isTimezone(zone) ? zone : 'UTC';
  const today = dayInZone(currentTime(args, world, null), timezone);
  const channel = args.value('channel') ?? IMPORT_CHANNEL;
  return {
    before: { known: [], used: new Set(), timezone },
    today,
    startedOn: null,
    timezone: null,
    channel,
    write(files) {
      const settings = { file: ORGANISATION_FILE, text: firstSettings({ timezone, startedOn: today, channel, from }) };
      createAll(out, world.cwd, [settings, ...files], world);
    },
  };
}

/** Records without which nobody could say what has arrived before. */
function refuseUnread({ content }: Register, out: string): void {
  const [fault] = content.faults.filter(({ file }) => file === ORGANISATION_FILE || file.startsWith('incidents/'));
  if (fault !== undefined)
    throw new BadUsage(
      `${out} is there already, and ${fault.file} in it can not be read, so nobody can say what has arrived before`,
      `mend it first: \`isms check --content ${out}\``,
    );
}

function channelIn({ content }: Register, args: Arguments): string {
  const channel = args.value('channel') ?? IMPORT_CHANNEL;
  const channels = content.organisation.data.channels.map(({ id }) => id);
  if (channel === IMPORT_CHANNEL || channels.includes(channel)) return channel;
  throw new BadUsage(
    `\`organisation.md\` has no channel \`${channel}\` by which imported reports could have come`,
    `name one that it has: ${channels.map((id) => `\`${id}\``).join(', ')}; or leave \`--channel\` out`,
  );
}

/** Records that are there: new ones are added as by `isms new`, and history is asked first. */
function registerTarget(out: string, system: string, args: Arguments, world: World): Target {
  const register = openRegister(args, world, out);
  refuseUnread(register, out);
  const { content, now, root } = register;
  const { timezone, startedOn } = content.organisation.data;
  const known = content.of('incidents').flatMap(({ data, file }) =>
    data.references.flatMap((reference) =>
      reference.system === system
        ? [
            {
              id: data.id,
              file,
              key: reference.key,
              title: data.title,
              digest: data.imported?.digest,
              text: new TextDecoder().decode(bytesOf(register, file)),
            },
          ]
        : [],
    ),
  );
  return {
    before: { known, used: usedIds(register, 'incidents', world.env), timezone },
    today: dayInZone(now, timezone),
    startedOn: startedOn ?? null,
    timezone,
    channel: channelIn(register, args),
    write(files) {
      const draft = writing(register, historyOf(register, world.env), files);
      for (const { file } of files) {
        refuseLinks(join(root, file), root);
        draft.create(file);
      }
    },
  };
}

/**
 * Where an import writes.
 * @throws {BadUsage} when something else than records lies there, or they can not be read
 */
export function targetOf(
  out: string,
  format: { readonly id: string; readonly from: string },
  zone: string,
  args: Arguments,
  world: World,
): Target {
  refuseLinks(out, world.cwd);
  const path = resolve(world.cwd, out);
  if (isFree(path)) return newTarget(out, zone, format.from, args, world);
  if (lstatSync(join(path, ORGANISATION_FILE), { throwIfNoEntry: false }) === undefined)
    throw new BadUsage(
      `${out} is there already and holds something, but no \`${ORGANISATION_FILE}\``,
      'name a folder that is new or empty, or one that holds records; an import never writes over anything',
    );
  return registerTarget(out, format.id, args, world);
}
