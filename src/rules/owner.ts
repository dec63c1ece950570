import type { Content } from '../records/content.ts';
import type { Problem } from './rule.ts';

/** Says that nobody answers for a record: `owner` is missing, or has left. Null when somebody does. */
export function ownerProblem(content: Content, owner: string | undefined): Problem | null {
  if (owner === undefined) return { at: ['owner'], message: '`owner` is missing' };
  if (content.get('people', owner)?.data.status !== 'left') return null;
  return { at: ['owner'], message: `\`owner\` is \`${owner}\`, who has left` };
}
