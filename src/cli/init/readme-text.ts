import { asTyped } from '../../records/reading/typed.ts';
import type { Host } from './host.ts';
import type { Answers } from './records.ts';

const PROPOSAL = { github: 'pull request', gitlab: 'merge request', forgejo: 'pull request', none: 'change' } as const;

/** What happens to a change, by the host that judges it. */
function judged(host: Host, version: string): string {
  if (host === 'none') {
    return `Nothing judges a change by itself yet: run \`npx isms check\` before you hand it in. The repository of the program holds what other hosts need, in \`ci/\`.`;
  }
  return `Every ${PROPOSAL[host]} is judged by the same rules, as version ${version} of the program knows them; the file that runs the check names that version, and so does \`package.json\`. When it fails, it says in which file, what is wrong, why that matters and what to type. Nobody can turn a rule off by themselves: an exception is a record in \`waivers/\`, with a reason, somebody who approved it and a day on which it ends.`;
}

/** Where a report goes, as a person reads it. */
function reportedTo(address: string): string {
  const mail = /^mailto:(.+)$/.exec(address)?.[1];
  const telephone = /^tel:(.+)$/.exec(address)?.[1];
  return mail ?? telephone ?? address;
}

/**
 * The README of an organisation's repository: how to report, who, how a record is changed, how the check works.
 * @param content the folder of the records, with `/`
 */
export function readmeText(answers: Answers, host: Host, content: string, version: string): string {
  const { name, incidentManager, deputy, privacyLead, address, confidential } = answers;
  const proposal = PROPOSAL[host];
  const inConfidence =
    confidential === null
      ? ''
      : `\nWhat should stay between two people goes to the privacy lead (${asTyped(privacyLead)}): ${asTyped(reportedTo(confidential))}.\n`;
  return `# Information security at ${asTyped(name)}

What happened, what we did about it, and what we learned. Each record is a text file in \`${content}/\`.

## Something odd? Tell us

Write or call: **${asTyped(reportedTo(address))}**. You do not have to be sure, and you do not need this page for it.
${inConfidence}
## Who

| Part | Who |
|---|---|
| manages incidents | ${asTyped(incidentManager)} |
| does so when they are away | ${asTyped(deputy)} |
| decides about personal data | ${asTyped(privacyLead)} |

\`${content}/organisation.md\` names them, and says how severe is how severe.

## Change a record

In the browser: open the file, press the pencil, write, and propose the change as a ${proposal}. Below \`---\` at the top stand
the facts, one a line; below the second \`---\` stands the text.

On a computer with Node (22.12 or later), once: \`npm install\`. Then:

\`\`\`sh
npx isms new incident   # asks the questions of a report and writes the file
npx isms check          # says what is missing, in which file, and what to type
npx isms explain RULE   # why a rule is there, with an example
npx isms start          # the pages that everybody reads, on this machine
\`\`\`

Nothing is deleted and no number is used twice. What was wrong is put right by a new line, not by taking the old one out.
Names of people, passwords and files of evidence do not belong here: what is handed in once can not be taken back.

Editors that know YAML in front of a text complete the fields and underline what is misspelt: \`.vscode/settings.json\` tells
them which folder has which fields. \`npx isms schema --all --out .vscode/isms\` brings those up to date.

## How a change is judged

${judged(host, version)}

A green check says that the rules were met. It does not say that we conform to ISO/IEC 27001.
`;
}
