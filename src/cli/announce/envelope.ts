import type { AnnounceTarget, Envelope } from '../../exchange/announce/announcement.ts';
import { addressOf } from '../../exchange/mail-draft.ts';
import { isAddress } from '../../exchange/mail-text.ts';
import type { Organisation } from '../../records/types/index.ts';
import { type Arguments, BadUsage } from '../command.ts';

const NOBODY: Envelope = { from: '', to: [] };

function refuseNoAddress(option: string, typed: string): void {
  if (isAddress(typed)) return;
  throw new BadUsage(
    `\`--${option} ${typed}\` is no address of mail`,
    `write it such as \`--${option} security@fenwick.example\``,
  );
}

/**
 * Whom a mail is from and goes to: what was typed, else the first channel of the organisation that is an address and not
 * kept for what is told in confidence, so that an answer is a report.
 * @throws {BadUsage} for what is no address, where there is none, and where no mail is written
 */
export function envelopeOf(
  args: Pick<Arguments, 'value' | 'values'>,
  { id }: Pick<AnnounceTarget, 'id'>,
  { channels }: Pick<Organisation, 'channels'>,
): Envelope {
  const typed = args.value('from');
  const to = args.values('recipient');
  if (id !== 'email') {
    if (typed === undefined && to.length === 0) return NOBODY;
    throw new BadUsage('`--from` and `--recipient` are for mails', 'leave them out, or write `--to email`');
  }
  if (typed !== undefined) refuseNoAddress('from', typed);
  for (const one of to) refuseNoAddress('recipient', one);
  const own = channels.filter(({ confidential }) => !confidential).map(({ address }) => addressOf(address));
  const from = typed ?? own.find((address) => address !== undefined);
  if (from !== undefined) return { from, to };
  throw new BadUsage(
    'nobody knows whom the mail is from: no channel in `organisation.md` has an address of mail',
    'write it such as `--from security@fenwick.example`',
  );
}
