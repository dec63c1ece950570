import {
  type AnnouncedGroup,
  type AnnouncedItem,
  type Announcement,
  type AnnounceTarget,
  headOf,
  plainText,
} from './announcement.ts';

const MEANT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const html = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => MEANT[sign] ?? sign);
const link = (url: string, text: string): string => `<a href="${html(url)}">${html(text)}</a>`;

function itemHtml(item: AnnouncedItem): string {
  const { id, title, url, facts, learned } = item;
  const named = id === null || url === null ? headOf(item) : id;
  const head = url === null ? `<strong>${html(named)}</strong>` : link(url, named);
  const rest = id === null || url === null ? '' : ` ${html(title)}`;
  return `<li>${[`${head}${rest}`, html(facts), ...(learned === null ? [] : [html(learned)])].join('<br>')}</li>`;
}

function groupHtml({ title, items, more }: AnnouncedGroup): string {
  const left = more === null ? '' : `<p>${html(more)}</p>`;
  return `<p><strong>${html(title)}</strong></p><ul>${items.map(itemHtml).join('')}</ul>${left}`;
}

function write(announcement: Announcement): string {
  const { title, label, remarks, groups, organisation, portal } = announcement;
  const foot = portal === null ? html(organisation) : `${html(organisation)}<br>${link(portal.url, portal.text)}`;
  const lines = [label, ...remarks].map((line) => `<p>${html(line)}</p>`);
  return JSON.stringify({
    msgtype: 'm.text',
    body: `${title}\n\n${plainText(announcement)}`,
    format: 'org.matrix.custom.html',
    formatted_body: [`<h4>${html(title)}</h4>`, ...lines, ...groups.map(groupHtml), `<p>${foot}</p>`].join(''),
    // Says that it calls nobody: without it a name or `@room` in the text would.
    'm.mentions': {},
  });
}

/** Matrix: what is put as an event `m.room.message` (https://spec.matrix.org/latest/client-server-api/#mroommessage). */
export const matrix: AnnounceTarget = {
  id: 'matrix',
  writes: 'the content of an event `m.room.message` of Matrix',
  // An event has at most 65,536 bytes, with what the server adds to it.
  most: 60_000,
  write,
};
