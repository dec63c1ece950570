import { eachFolder, type Folder } from '../../../records/types/fields.ts';
import { recordTypes } from '../../../records/types/index.ts';
import type { Forms } from '../speech.ts';

/** What a type of records is called. */
export interface TypeWords {
  /** One record, as its page names it. */
  readonly noun: string;
  /** The register. */
  readonly plural: string;
  /** What the register is for, in a sentence. */
  readonly purpose: string;
  /** Behind a number of records. */
  readonly counted: Forms;
}

function ofType(folder: Folder): TypeWords {
  const { word, noun, plural, purpose } = recordTypes[folder];
  const many = plural.toLowerCase();
  // Where one is called as many are, as training is, more words tell them apart.
  return { noun, plural, purpose, counted: { one: word === many ? noun : word, other: many } };
}

/** What the types of records are called: in English they say it themselves. */
export const types: Readonly<Record<Folder, TypeWords>> = eachFolder(ofType);
