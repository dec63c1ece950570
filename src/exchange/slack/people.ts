import { type Person, personNamed } from '../people.ts';
import { group, type Said, textOf } from './export.ts';

/** People by the id of their account. Whoever is in no list is known by that alone. */
export type People = (id: string) => Person | undefined;

function personOf(user: Said): Person | undefined {
  const profile = group(user.profile);
  const id = textOf(user.id);
  const names = [profile.email, profile.real_name, user.real_name, profile.display_name, user.name, profile.phone].map(
    textOf,
  );
  return personNamed(...names.slice(0, 2), id, ...names.slice(2), `<@${id}>`);
}

/** Who is who, by `users.json`, and by what messages say of who wrote them. */
export function peopleOf(users: readonly Said[], messages: Iterable<Said>): People {
  const known = new Map<string, Person>();
  for (const message of messages) {
    const user = textOf(message.user);
    const profile = group(message.user_profile);
    if (user === '' || known.has(user) || profile.real_name === undefined) continue;
    const who = personOf({ id: user, real_name: profile.real_name, name: profile.name, profile });
    if (who !== undefined) known.set(user, who);
  }
  for (const user of users) {
    const who = personOf(user);
    if (who !== undefined) known.set(textOf(user.id), who);
  }
  return (id) => (id === '' ? undefined : (known.get(id) ?? { names: [id, `<@${id}>`] }));
}

const MENTION = /<@([A-Z0-9]{2,24})(?:\|[^>\n]*)?>/g;

/** People whom a text mentions. */
export function* mentionsIn(text: string, people: People): Generator<Person> {
  for (const [, id = ''] of text.matchAll(MENTION)) {
    const who = people(id);
    if (who !== undefined) yield who;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * A text of Slack as it was typed: links as addresses behind their words, channels and groups by name, no entities. Who is
 * mentioned stays as `<@U123>`, so that nobody is named by accident.
 */
export function typedText(text: string): string {
  return text
    .replaceAll(MENTION, '<@$1>')
    .replaceAll(/<#[A-Z0-9]{1,40}\|([^<>\n]{0,300})>/g, '#$1')
    .replaceAll(
      /<!(?:subteam\^[A-Z0-9]{1,40}\|)?([^<>|\n]{0,300})(?:\|([^<>\n]{0,300}))?>/g,
      (_, name: string, shown?: string) => shown ?? `@${name.replace(/^@/, '')}`,
    )
    .replaceAll(
      /<((?:https?|ftp|mailto|tel):[^<>|\s]{0,4000})(?:\|([^<>\n]{0,4000}))?>/g,
      (_, url: string, shown?: string) => {
        const address = url.replace(/^(?:mailto|tel):/, '');
        return shown === undefined || shown === address || shown === url ? address : `${shown} (${url})`;
      },
    )
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
