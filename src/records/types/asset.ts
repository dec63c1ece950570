import { z } from 'zod';
import { person } from './fields.ts';
import { bodyAsked, ownerAsked, titleAsked } from './form.ts';
import { defineRecord } from './record.ts';

export const ASSET_KINDS = ['device', 'system', 'application', 'data', 'service', 'paper', 'other'] as const;
export const CLASSIFICATIONS = ['public', 'internal', 'confidential', 'secret'] as const;
export const ASSET_STATUSES = ['in-use', 'stored', 'lost', 'retired'] as const;

export const asset = defineRecord({
  folder: 'assets',
  word: 'asset',
  noun: 'asset',
  plural: 'Assets',
  purpose: 'Devices, systems, services and data that incidents touch.',
  numbering: null,
  columns: ['kind', 'owner', 'classification', 'status'],
  form: {
    questions: [
      titleAsked('What is it?'),
      { field: 'kind', ask: 'Of which kind?', as: 'text', needed: true, choices: ASSET_KINDS },
      ownerAsked('Who answers for it?'),
      {
        field: 'classification',
        ask: 'How sensitive is what it holds?',
        as: 'text',
        needed: true,
        choices: CLASSIFICATIONS,
      },
      bodyAsked('What else should people know?'),
    ],
    fill: () => ({ status: 'in-use' }),
  },
  fields: {
    kind: z.enum(ASSET_KINDS).optional().meta({ title: 'Kind', description: 'What it is' }),
    owner: person()
      .optional()
      .meta({ title: 'Owner', description: 'Who answers for it', examples: ['it-admin'] }),
    classification: z
      .enum(CLASSIFICATIONS)
      .optional()
      .meta({ title: 'Classification', description: 'How sensitive what it holds is' }),
    status: z.enum(ASSET_STATUSES).optional().meta({ title: 'Status', description: 'Where it is in its life' }),
  },
});

export type Asset = z.output<typeof asset.schema>;
