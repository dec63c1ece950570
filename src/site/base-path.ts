/** What stands in a compiled program for the path under which a portal will be published. No page could be called so. */
export const UNKNOWN_BASE = '/published-at-5c1f';

/** A program or a style with all that is in it, or a tag; text never matches, since no `<` stands in it as itself. */
const TAG = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/gi;
/** What stands in a tag that names an address from the root. */
const FROM_ROOT = /=["']\//;
/** An attribute and its value with the quote in front; what is quoted is read as a whole. */
const ATTRIBUTE = /(\s(?:[a-z][\w-]*)=)(["'])((?:(?!\2).)*)\2/gis;
const ADDRESSES = /^\s(?:href|src)=$/i;

/** Parts of a path that stand for themselves in every attribute, program and style. */
const PLAIN = /^(?:\/[\w.~%-]+)*$/;

/**
 * The path under which a portal is published, as it stands in front of its addresses: `/records` for
 * `https://isms.example/records/`, and nothing for the root. Null when it is none that every page can hold.
 * @param place the portal's address, or a path alone
 */
export function basePathOf(place: string): string | null {
  const address = URL.canParse(place) ? place : `https://portal.invalid/${place.replace(/^\/+/, '')}`;
  if (!URL.canParse(address)) return null;
  const path = new URL(address).pathname.replace(/\/+$/, '');
  return PLAIN.test(path) ? path : null;
}

/** An address of a page; `//` would name another origin. */
function addressBelow(base: string, address: string): string {
  const own = address.startsWith(`${UNKNOWN_BASE}/`) ? address.slice(UNKNOWN_BASE.length) : address;
  return /^\/(?!\/)/.test(own) ? `${base}${own}` : own;
}

/** A page whose addresses from the root of the portal lead below the path under which the portal is published. */
export function pageBelow(base: string, html: string): string {
  return html.replace(TAG, (tag, program) => {
    if (!FROM_ROOT.test(tag)) return tag;
    const end = program === undefined ? tag.length : tag.indexOf('>');
    const opening = tag
      .slice(0, end)
      .replace(ATTRIBUTE, (whole, name, quote, value) =>
        ADDRESSES.test(name) ? `${name}${quote}${addressBelow(base, value)}${quote}` : whole,
      );
    return opening + tag.slice(end);
  });
}

/** A program or style for browsers, of a portal that is published under that path. */
export function assetBelow(base: string, text: string): string {
  return text.replaceAll(UNKNOWN_BASE, base);
}
