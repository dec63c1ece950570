import type { Rule } from '../rule.ts';
import controlUnknown from './control-unknown.ts';
import deletedTarget from './deleted-target.ts';
import self from './self.ts';
import unresolved from './unresolved.ts';
import wrongCollection from './wrong-collection.ts';

/** What must be true of references between records. */
export const linkRules: readonly Rule[] = [controlUnknown, deletedTarget, self, unresolved, wrongCollection];
