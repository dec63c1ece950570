import { hasLeft } from '../queries/people.ts';
import type { Content } from '../records/content.ts';
import type { Problem } from './rule.ts';

/** Says that nobody answers for a record: `owner` is missing, or has left. Null when somebody does. */
export function ownerProblem(content: Content, owner: string | undefined): Problem | null {
  if (owner === undefined) return { at: ['owner'], message: '`owner` is missing' };
  if (!hasLeft(content, owner)) return null;
  return { at: ['owner'], message: `\`owner\` is \`${owner}\`, who has left` };
}
