/** The one order of texts: by their code units, whatever language the machine speaks. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of what lies in files: by path. */
export function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return byText(a.file, b.file);
}
