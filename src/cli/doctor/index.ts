import type { Check } from './check.ts';
import { clock } from './clock.ts';
import { codeOwners } from './code-owners.ts';
import { editorSchemas } from './editor-schemas.ts';
import { gitIdentity } from './git-identity.ts';
import { history } from './history.ts';
import { pinnedActions } from './pinned-actions.ts';
import { portalAddress } from './portal-address.ts';
import { reportForm } from './report-form.ts';
import { requiredCheck } from './required-check.ts';
import { roles } from './roles.ts';
import { workflow } from './workflow.ts';

/** Every check of `isms doctor`, in the order in which they are shown. */
export const checks: readonly Check[] = [
  history,
  gitIdentity,
  workflow,
  pinnedActions,
  codeOwners,
  requiredCheck,
  roles,
  clock,
  portalAddress,
  editorSchemas,
  reportForm,
];
