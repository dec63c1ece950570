import type { Rule } from '../rule.ts';
import headingKnown from './heading-known.ts';
import headingLevel from './heading-level.ts';
import headingRepeated from './heading-repeated.ts';
import linkScheme from './link-scheme.ts';
import linkText from './link-text.ts';
import picture from './picture.ts';
import rawHtml from './raw-html.ts';
import readable from './readable.ts';
import schema from './schema.ts';
import stillToCome from './still-to-come.ts';
import unknownField from './unknown-field.ts';
import unknownFile from './unknown-file.ts';
import unseenText from './unseen-text.ts';

/** What every file must be to be read at all, and how its text is written. */
export const recordRules: readonly Rule[] = [
  headingKnown,
  headingLevel,
  headingRepeated,
  linkScheme,
  linkText,
  picture,
  rawHtml,
  readable,
  schema,
  stillToCome,
  unknownField,
  unknownFile,
  unseenText,
];
