import { registerRule } from '../rule.ts';

const ORGANISATION = 'organisation.md';

/** The newest version of the record format that these rules know. */
const KNOWN = 1;

export default registerRule({
  id: 'register/schema-version',
  severity: 'error',
  grace: true,
  controls: ['7.5.3'],
  title: 'The records are of a version that this checker knows',
  why: 'A checker that is older than the records would pass over what it does not know, and call the register clean.',
  fix: 'Install the newer version of this tool that the records were written for.',
  *check({ content, organisation: { schema } }) {
    if (schema <= KNOWN) return;
    yield {
      on: content.organisation,
      at: ['schema'],
      message: `\`schema\` is \`${schema}\`; this version knows up to \`${KNOWN}\``,
    };
  },
  examples: {
    fails: [
      {
        name: 'one version ahead',
        from: ORGANISATION,
        set: { schema: 2 },
        says: '44:1 `schema` is `2`; this version knows up to `1`',
      },
    ],
    passes: [
      { name: 'the version of today', from: ORGANISATION, set: { schema: 1 } },
      { name: 'not said, which means the first', from: ORGANISATION },
    ],
  },
});
