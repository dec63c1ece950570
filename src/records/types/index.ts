import type { z } from 'zod';
import { action } from './action.ts';
import { asset } from './asset.ts';
import { contact } from './contact.ts';
import type { Folder } from './fields.ts';
import { incident } from './incident.ts';
import { nonconformity } from './nonconformity.ts';
import { obligation } from './obligation.ts';
import { person } from './person.ts';
import { policy } from './policy.ts';
import type { Entry, RecordType } from './record.ts';
import { review } from './review.ts';
import { risk } from './risk.ts';
import { training } from './training.ts';
import { waiver } from './waiver.ts';

export { type Organisation, organisationSchema } from './organisation.ts';

/** Every type of record, by its folder. */
export const recordTypes = {
  incidents: incident,
  nonconformities: nonconformity,
  actions: action,
  risks: risk,
  obligations: obligation,
  contacts: contact,
  policies: policy,
  training,
  people: person,
  assets: asset,
  reviews: review,
  waivers: waiver,
} satisfies { [Name in Folder]: RecordType<Name, z.ZodRawShape> };

/** The frontmatter of a record of the folder, defaults filled in. */
export type DataOf<Name extends Folder> = z.output<(typeof recordTypes)[Name]['schema']>;

/** A record of the folder. */
export type EntryOf<Name extends Folder> = Entry<Name, DataOf<Name>>;

/** A record of any type; its `type` tells which. */
export type AnyEntry = { [Name in Folder]: EntryOf<Name> }[Folder];
