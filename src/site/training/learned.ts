import type { Words } from '../words/index.ts';
import type { TrainingModule } from './modules.ts';
import { MODULES } from './modules.ts';
import type { Learned } from './setup.ts';

/** What the record of a module says. */
export function moduleLearned({ training: { modules, course } }: Words, { slug, topics }: TrainingModule): Learned {
  const title = course.record({ title: modules[slug].title });
  return { kind: 'course', title, topics, policy: null, result: course.result, asked: [], text: '' };
}

/** What the record of a spot check says; its result comes of the answers. */
export function spotCheckLearned({ training: { spotCheck, 'spot-check': end } }: Words): Learned {
  return {
    kind: 'spot-check',
    title: end.record,
    topics: ['report', 'preserve'],
    policy: null,
    result: '',
    asked: spotCheck.questions.map(({ asks }) => asks),
    text: '',
  };
}

/** What the record of a policy that was read says. */
export function policyLearned(
  { training: { acknowledgement } }: Words,
  { id, title, version }: { readonly id: string; readonly title: string; readonly version: string },
): Learned {
  return {
    kind: 'acknowledgement',
    title: acknowledgement.record({ title, version }),
    topics: [],
    policy: { id, version },
    result: '',
    asked: [],
    text: acknowledgement.text,
  };
}

/** What records say that are handed in from pages which everybody reads: it gives nothing away of a record that is withheld. */
export function saidByForms(words: Words, policies: readonly (Learned | undefined)[]): readonly string[] {
  const all = [...MODULES.map((module) => moduleLearned(words, module)), spotCheckLearned(words), ...policies];
  return all.flatMap((learned) => (learned === undefined ? [] : [learned.title, learned.result, learned.text]));
}
