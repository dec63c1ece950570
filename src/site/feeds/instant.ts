/** An instant as feeds write it (RFC 3339, in UTC); null for text that is none. */
export function instantOf(said: string): string | null {
  const time = Date.parse(said);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
