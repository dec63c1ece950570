import { FOLDERS } from '../../records/types/fields.ts';
import { strayOf } from '../gone-targets.ts';
import { asked, registerRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default registerRule({
  id: 'link/wrong-collection',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'A reference leads to a record of the type that its field asks for',
  why: 'A person where an action belongs, or a risk where a nonconformity belongs, is found by no rule and shown on no page.',
  fix: 'Write the id of a record of the right type, or move the reference to the field for its type.',
  *check({ content, only }) {
    for (const subject of asked([content.organisation, ...content.all], { only })) {
      for (const { at, value, meta } of strayOf({ content }, subject)) {
        const found = FOLDERS.find((folder) => content.holds(folder, value));
        if (found === undefined) continue;
        const places = (meta.references ?? []).map((folder) => `\`${folder}/\``).join(' or ');
        yield {
          on: subject,
          at,
          message: `\`${value}\` lies in \`${found}/\`, expected a record of ${places}`,
        };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'a risk among the actions',
        from: CLOSED,
        set: { 'links.actions': ['RSK-0002'] },
        says: '130:7 `RSK-0002` lies in `risks/`, expected a record of `actions/`',
      },
      {
        name: 'a device as the owner',
        from: CLOSED,
        set: { owner: 'laptop-0231' },
        says: '52:1 `laptop-0231` lies in `assets/`, expected a record of `people/`',
      },
      {
        name: 'a contact in a role',
        from: 'organisation.md',
        set: { 'roles.deputy': 'client-northwind' },
        says: '24:3 `client-northwind` lies in `contacts/`, expected a record of `people/`',
      },
      {
        name: 'an action where a person or a contact belongs',
        from: CLOSED,
        set: { 'timeline[1].by': 'ACT-2026-0003' },
        says: '59:5 `ACT-2026-0003` lies in `actions/`, expected a record of `people/` or `contacts/`',
      },
    ],
    passes: [
      { name: 'a risk among the risks', from: CLOSED },
      { name: 'a field that takes any record', from: CLOSED, set: { 'links.related': ['RSK-0002', 'INC-2026-0009'] } },
      { name: 'a record that does not exist is another rule', from: CLOSED, set: { owner: 'nobody' } },
    ],
  },
});
