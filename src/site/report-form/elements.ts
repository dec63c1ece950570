/**
 * The element with an id, of the kind that it has in the template.
 * @throws {TypeError} when the page has another
 */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`the page has no ${kind.name} #${id}`);
}

/** A new element with its text, which is never read as HTML. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className = [] }: { readonly className?: readonly string[] },
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const one = document.createElement(tag);
  one.classList.add(...className);
  one.append(...children);
  return one;
}
