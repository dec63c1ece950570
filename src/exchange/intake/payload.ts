import { z } from 'zod';
import { epoch } from '../../records/time.ts';
import { textOf } from './given-text.ts';
import type { HandedIn, Intake, NotTaken } from './report.ts';

/** More letters than anybody types into a form. */
const MOST = 50_000;
const words = z.string().max(MOST).optional();

/** A report as another program hands it over: a form of a chat, a ticket system, a script. */
const payload = z.strictObject({
  what: z.string().trim().min(1).max(MOST),
  title: words,
  when: words,
  affected: words,
  done: words,
  by: words,
  reportedAt: z
    .string()
    .refine((written) => epoch(written) !== null, 'is no instant; write it such as `2026-03-02T09:20+01:00`')
    .optional(),
  reference: z
    .strictObject({
      system: z.string().min(1).max(100),
      key: z.string().min(1).max(200),
      url: z.url({ protocol: /^https$/ }).optional(),
    })
    .optional(),
});

const FIELDS = Object.keys(payload.shape)
  .map((name) => `\`${name}\``)
  .join(', ');

function read(input: Parameters<Intake['read']>[0]): HandedIn | NotTaken {
  const text = textOf(input);
  if (typeof text !== 'string') return text;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { wrong: 'What arrived is no JSON: hand over one object such as {"what": "…"}.' };
  }
  const shaped = payload.safeParse(given);
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    const at = issue?.path.join('.') ?? '';
    return {
      wrong: `${at === '' ? 'It' : `\`${at}\``} can not be read: ${issue?.message ?? ''}. It may hold ${FIELDS}.`,
    };
  }
  const { reportedAt, ...rest } = shaped.data;
  return { ...rest, at: epoch(reportedAt) };
}

/** A report as one JSON object. */
export const payloadIntake: Intake = {
  id: 'json',
  reads: `one JSON object with ${FIELDS}; only \`what\` is needed`,
  read,
};
