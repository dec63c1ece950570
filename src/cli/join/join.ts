import { resolve } from 'node:path';
import { countText } from '../../records/words.ts';
import { BadUsage, type Command } from '../command.ts';
import { joinParts } from './join-parts.ts';

/** `isms join`: one portal of the parts that processes of their own drew. */
export const join: Command = {
  name: 'join',
  summary: 'puts the parts of a portal together, as `isms build --split` and `isms build --part` made them',
  usage: 'join DIR... [options]',
  operands: [
    {
      name: 'DIR...',
      required: true,
      repeatable: true,
      description: 'the folder of every part, in any order; `rest`, too',
    },
  ],
  options: [{ name: 'out', value: 'DIR', description: 'the folder of the portal (default: dist)' }],
  details:
    'The portal is the one that a single `isms build` makes. Each part was looked through when it was drawn; here every file is compared with what its part says of itself.\n\n' +
    'Ends with status 2, and leaves the portal that was there, when a part is missing, damaged, or was made of other records, with other settings, at another time or by another version of this program.',
  async run({ operands, value }, { cwd, stdout }) {
    const out = resolve(cwd, value('out') ?? 'dist');
    const folders = operands.map((name) => ({ name, folder: resolve(cwd, name) }));
    const own = folders.find(({ folder }) => folder === out);
    if (own !== undefined)
      throw new BadUsage(
        `the portal would take the place of its part \`${own.name}\``,
        'name another folder with `--out DIR`',
      );
    await joinParts(folders, out);
    stdout(`${countText(folders.length, 'part')} put together in ${out}\n`);
    return 0;
  },
};
