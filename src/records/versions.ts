/** Whether a version is higher than another: dotted whole numbers, compared part by part; a part that is missing is 0. */
export function isHigherVersion(version: string, than: string): boolean {
  const [a, b] = [version.split('.').map(Number), than.split('.').map(Number)];
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}
