/** Does what the disk may refuse; null then. */
export function unlessRefused<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
