/**
 * The element with an id, of the kind that it has in the template.
 * @throws {TypeError} when the page has another
 */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`the page has no ${kind.name} #${id}`);
}

/** A new element with its attributes and what stands in it; text enters a page as text alone. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const one = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) one.setAttribute(attribute, value);
  one.append(...children);
  return one;
}
