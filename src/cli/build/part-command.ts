import { resolve } from 'node:path';
import { programKey } from '../../checker/cache.ts';
import { countText } from '../../records/words.ts';
import { type Arguments, BadUsage, type Status, type World } from '../command.ts';
import { buildPart } from './build-part.ts';

/** `isms build --part`: what it draws, and how it is judged, stands in the file. */
export async function drawPart(file: string, args: Arguments, world: World): Promise<Status> {
  const { cwd, places } = world;
  const others = ['content', 'base-path', 'audience', 'now', 'daily-run'].filter(
    (one) => args.value(one) !== undefined,
  );
  const flags = ['strict', 'split'].filter((one) => args.flag(one));
  const [other] = [...others, ...flags];
  if (other !== undefined || args.operands.length > 0)
    throw new BadUsage(
      `${other === undefined ? `\`${args.operands[0]}\`` : `\`--${other}\``} says nothing beside \`--part\`: a part is drawn from its file alone`,
      other === undefined ? 'draw one part at a time' : `give \`--${other}\` to \`isms build --split\``,
    );
  const out = resolve(cwd, args.value('out') ?? 'dist');
  const program = await world.portalProgram();
  const { name, records } = await buildPart({
    file: resolve(cwd, file),
    program,
    programKey: programKey(places.program),
    out,
  });
  world.stdout(`part ${name} with ${countText(records, 'record')} in ${out}\n`);
  return 0;
}
