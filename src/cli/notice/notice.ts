import { resolve } from 'node:path';
import { readableText } from '../../checker/secrets.ts';
import { addressOf, eml } from '../../exchange/mail-draft.ts';
import { type Notice, noticeOf } from '../../queries/notice/notice.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { OrganisationEntry } from '../../records/reading/settings.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { refuseReportPlace } from '../check/report-place.ts';
import type { Command } from '../command.ts';
import { bytesOf, openRegister, ROOT_OPTIONS } from '../register.ts';
import { askedNotice } from './asked-step.ts';
import { noticeMarkdown } from './markdown.ts';
import { withoutSecrets } from './masked.ts';
import { bodyText, noticeText } from './text.ts';

function mail(notice: Notice, { data }: OrganisationEntry): string {
  const to = addressOf(notice.channel);
  const from = data.channels.map(({ address }) => addressOf(address)).find((address) => address !== undefined);
  const unaddressed = `It has no address of mail${notice.channel === undefined ? '' : `: the record of the recipient names ${notice.channel}`}.`;
  return eml({
    from: from === undefined ? undefined : { name: data.name, address: from },
    to: to === undefined ? undefined : { name: notice.recipient, address: to },
    subject: notice.subject,
    body: bodyText(to === undefined ? { ...notice, remarks: [...notice.remarks, unaddressed] } : notice),
  });
}

/** `isms notice`: drafts what is sent for one step of an obligation. */
export const notice: Command = {
  name: 'notice',
  summary: 'drafts the notice that an obligation asks for, and marks what is missing',
  usage: 'notice ID OBLIGATION STAGE [options]',
  operands: [
    { name: 'ID', required: true, description: 'the incident, such as `INC-2026-0007`' },
    { name: 'OBLIGATION', required: true, description: 'the record in `obligations/`, such as `gdpr-authority`' },
    { name: 'STAGE', required: true, description: 'the step of it, such as `notification`' },
  ],
  options: [
    {
      name: 'format',
      value: 'NAME',
      choices: ['markdown', 'text', 'eml'],
      description: 'Markdown, which is the usual one, plain text, or a mail that mail programs open as a draft',
    },
    { name: 'out', value: 'FILE', description: 'writes it there instead of showing it' },
    ...ROOT_OPTIONS,
  ],
  details: [
    'Every thing that the step asks for is in the draft: what the record says, and in square brackets what is still to be filled in. Where the authority publishes its form, the draft follows its order and names. The first part is for whoever sends it, and is deleted before that. Nothing is sent, and nothing is written into the records.',
    'The draft is for the recipient of the obligation: it also holds what a restricted record says, and tells that it does. Secrets are taken out, names of people and of other clients are not in it.',
    'Not legal advice. Ends with status 0, or 2 when there is no such incident, obligation or stage.',
  ].join('\n\n'),
  async run(args, world) {
    const named = args.value('out');
    const out = named === undefined ? null : resolve(world.cwd, named);
    const register = openRegister(args, world);
    const { content, root } = register;
    if (out !== null) refuseReportPlace(out, root, world.env);
    const material = askedNotice(content, args.operands);
    const files = [material.entry.file, material.duty.file, ORGANISATION_FILE];
    const draft = await withoutSecrets(
      noticeOf(material, register.now),
      files.map((file) => readableText(bytesOf(register, file))),
    );
    const format = args.value('format');
    if (format === 'eml') {
      const text = mail(draft, content.organisation);
      if (out === null) world.stdout(text.replaceAll('\r\n', '\n'));
      else replaceFile(out, text);
      return 0;
    }
    const text = format === 'text' ? noticeText(draft) : noticeMarkdown(draft);
    if (out === null) world.stdout(text);
    else replaceFile(out, text);
    return 0;
  },
};
