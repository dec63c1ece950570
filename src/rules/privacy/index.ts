import type { Rule } from '../rule.ts';
import emailAddress from './email-address.ts';
import personalIdentifier from './personal-identifier.ts';
import rawEvidenceCommitted from './raw-evidence-committed.ts';
import secretDetected from './secret-detected.ts';
import specialCategoryFreeText from './special-category-free-text.ts';
import stubGenuine from './stub-genuine.ts';
import tlpNotPublishable from './tlp-not-publishable.ts';
import tlpRequired from './tlp-required.ts';

/** What a record must not hold, and who may see what it holds. */
export const privacyRules: readonly Rule[] = [
  emailAddress,
  personalIdentifier,
  rawEvidenceCommitted,
  secretDetected,
  specialCategoryFreeText,
  stubGenuine,
  tlpNotPublishable,
  tlpRequired,
];
