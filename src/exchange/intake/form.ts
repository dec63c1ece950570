import { childrenOf, plainText, startOf, toTree } from '../../records/reading/markdown.ts';
import type { HandedIn, NotTaken } from './report.ts';

/** A question of the form, in the order in which it is asked. */
interface Question {
  readonly field: 'what' | 'when' | 'affected' | 'done' | 'by';
  readonly label: string;
  readonly hint: string;
  /** Whether an answer may have several lines. */
  readonly long: boolean;
}

const QUESTIONS: readonly Question[] = [
  {
    field: 'what',
    label: 'What did you notice?',
    hint: 'In your own words. If you can answer only this, that is enough. No passwords, no names of others.',
    long: true,
  },
  {
    field: 'when',
    label: 'When did you notice it?',
    hint: 'As you would say it: today 9:10, an hour ago, yesterday 17:30.',
    long: false,
  },
  {
    field: 'affected',
    label: 'Which systems or data may be involved?',
    hint: 'Your laptop, a mailbox, a list of clients …',
    long: true,
  },
  {
    field: 'done',
    label: 'What has been done since?',
    hint: 'By you or by others. “Nothing yet” is a good answer.',
    long: true,
  },
  {
    field: 'by',
    label: 'What is your role, or how do we reach you?',
    hint: 'May stay empty. Nobody is blamed for reporting, also when it was their own doing.',
    long: false,
  },
];

/** With what an issue begins that was made by the form; a workflow looks for it. */
export const FORM_BEGINS = `### ${QUESTIONS[0]?.label}`;

const BEFORE = `Two minutes, and you do not have to be sure. How bad it is, others find out.

**Urgent? Call: the telephone comes first.** Everybody who may see this repository sees what you write here, and who you are. In confidence or without your name: by telephone, or by the form of the portal.`;

/**
 * The form of GitHub for a new issue, as YAML. It asks what the portal asks.
 * (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms)
 */
export function issueForm(): string {
  const text = (value: string): string => JSON.stringify(value);
  const questions = QUESTIONS.map(
    ({ field, label, hint, long }) => `  - type: ${long ? 'textarea' : 'input'}
    id: ${field}
    attributes:
      label: ${text(label)}
      description: ${text(hint)}
    validations:
      required: ${field === 'what'}
`,
  );
  return `# Made by isms. The questions have to stay as they are: the reader of reports knows them by their words and their order.
name: Report what you noticed
description: ${text('Something odd, lost, broken or sent to the wrong person. Two minutes.')}
title: Report
body:
  - type: markdown
    attributes:
      value: ${text(BEFORE)}
${questions.join('')}`;
}

const COMMENT_BEFORE = `<!-- ${BEFORE.replaceAll('**', '').replaceAll('\n\n', '\n     ')} -->`;
const commentOf = ({ hint }: Question): string => `<!-- ${hint} -->`;

/** The same questions as a description of an issue for hosts without forms, such as GitLab. */
export function issueTemplate(): string {
  const parts = QUESTIONS.map((question) => `### ${question.label}\n\n${commentOf(question)}\n`);
  return `${COMMENT_BEFORE}\n\n${parts.join('\n')}`;
}

/** The text of an issue without what the template itself had said. */
function withoutHints(text: string): string {
  return [COMMENT_BEFORE, ...QUESTIONS.map(commentOf)].reduce((left, comment) => left.replace(comment, ''), text);
}

/** What GitHub writes where an answer stayed empty. */
const NO_ANSWER = /^_No response_$/;

function answerIn(text: string): string {
  const said = text.trim();
  return NO_ANSWER.test(said) ? '' : said;
}

const AGAIN = 'Then edit the text above: it is read again.';

/**
 * Reads the answers out of the text of an issue. Each question of the form has to stand in it once, as a heading of its own,
 * in order; else an answer could pass itself off as another, so that nothing is taken. A heading in a block of code, a
 * list or a quotation is text.
 */
export function readForm(body: string): Pick<HandedIn, Question['field']> | NotTaken {
  const text = withoutHints(body.replaceAll('\r\n', '\n'));
  const lines = text.split('\n');
  const headings = childrenOf(toTree(text, 'markdown')).flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 3) return [];
    const question = QUESTIONS.find(({ label }) => label === plainText(node).trim());
    const { line } = startOf(node);
    return question !== undefined && lines[line - 1] === `### ${question.label}` ? [{ question, line }] : [];
  });
  const twice = headings.find(({ question }, at) => headings.findIndex((one) => one.question === question) !== at);
  if (twice !== undefined)
    return {
      wrong: `An answer holds a line that reads as the question “${twice.question.label}”, so nobody can say where your answers end. Put a word in front of it. ${AGAIN}`,
    };
  const missing = QUESTIONS.find((question) => headings.every((heading) => heading.question !== question));
  if (missing !== undefined)
    return {
      wrong: `The question “${missing.label}” can not be found. Was it deleted, or does an answer begin a block with \`\`\` or \`<!--\` that does not end? Put it back, with ### in front, or begin anew with the form. ${AGAIN}`,
    };
  if (headings.some(({ question }, at) => question !== QUESTIONS[at]))
    return { wrong: `The questions stand in another order than in the form. Put them back in their order. ${AGAIN}` };
  const above = lines.slice(0, (headings[0]?.line ?? 1) - 1).join('\n');
  if (answerIn(above) !== '') return { wrong: `Something stands above the first question. Move it below. ${AGAIN}` };
  const answers = new Map(
    headings.map(({ question, line }, at) => [
      question.field,
      answerIn(lines.slice(line, (headings[at + 1]?.line ?? lines.length + 1) - 1).join('\n')),
    ]),
  );
  const answer = (field: Question['field']): string => answers.get(field) ?? '';
  if (answer('what') === '')
    return { wrong: `“${QUESTIONS[0]?.label}” has no answer yet. One sentence is enough. ${AGAIN}` };
  return {
    what: answer('what'),
    when: answer('when'),
    affected: answer('affected'),
    done: answer('done'),
    by: answer('by'),
  };
}
