/** What stands in the title of a page: its own title, and the name of the organisation. */
export function pageTitle(title: string, name: string): string {
  return `${title} | ${name}`;
}
