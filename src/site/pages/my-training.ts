import type { Portal } from '../model.ts';
import { say } from '../report-form/words.ts';
import { type FinishView, finishView } from '../training/finish.ts';
import { moduleLearned, spotCheckLearned } from '../training/learned.ts';
import {
  MODULES,
  type ModuleSlug,
  MY_TRAINING_HREF,
  SPOT_CHECK_HREF,
  type TrainingModule,
} from '../training/modules.ts';
import type { Question } from '../training/questions.ts';
import { type Words, wordsOf } from '../words/index.ts';

type TrainingWords = Words['training'];

/** A line of the list of modules. */
export interface ModuleLine {
  readonly slug: ModuleSlug;
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

/** What the list of modules shows. */
export interface MyTrainingPage {
  readonly words: TrainingWords;
  readonly spotCheck: string;
  readonly modules: readonly ModuleLine[];
  /** The policies that everybody confirms to have read. */
  readonly policies: readonly {
    readonly key: string;
    readonly href: string;
    readonly title: string;
    readonly version: string;
  }[];
  /** Whether those who run the ISMS read it. */
  readonly forIsms: boolean;
}

/** The list: the spot check, the modules, and the policies to confirm. */
export function myTrainingPage({ site, records }: Portal): MyTrainingPage {
  const { training: words } = wordsOf(site.language);
  return {
    words,
    spotCheck: SPOT_CHECK_HREF,
    modules: MODULES.map(({ slug, href }) => ({ slug, href, ...words.modules[slug] })),
    policies: records.flatMap(({ href, title, policy }) =>
      policy === null || policy.finish === null || policy.version === null
        ? []
        : [{ key: policy.finish.setup.key, href, title, version: words.toRead.version({ version: policy.version }) }],
    ),
    forIsms: site.audience === 'isms',
  };
}

/** What the page of a module shows beside its text. */
export interface ModulePage extends ModuleLine {
  readonly words: TrainingWords;
  readonly finish: FinishView;
}

function moduleNamed(slug: string | undefined): TrainingModule {
  const found = MODULES.find((module) => module.slug === slug);
  if (found === undefined) throw new RangeError(`no module is called ${slug}`);
  return found;
}

/**
 * A module: what it is about, and what comes of finishing it.
 * @param slug as the address names it
 * @throws {RangeError} when there is no such module
 */
export function modulePage({ site }: Portal, slug: string | undefined): ModulePage {
  const module = moduleNamed(slug);
  const words = wordsOf(site.language);
  const { title, about } = words.training.modules[module.slug];
  const { course } = words.training;
  return {
    slug: module.slug,
    href: module.href,
    title,
    about,
    words: words.training,
    finish: finishView(site, words, {
      ...course,
      back: MY_TRAINING_HREF,
      key: module.slug,
      learned: moduleLearned(words, module),
    }),
  };
}

/** What the page of the spot check shows. */
export interface SpotCheckPage {
  readonly words: TrainingWords;
  readonly questions: readonly Question[];
  readonly finish: FinishView;
}

/** More ways than these make an answer that nobody reads. */
const MOST_WAYS = 2;

/** The spot check: three questions, in which the ways of this organisation are the right answer. */
export function spotCheckPage({ site }: Portal): SpotCheckPage {
  const words = wordsOf(site.language);
  const { spotCheck, 'spot-check': end } = words.training;
  const named = site.channels
    .filter(({ confidential }) => !confidential)
    .slice(0, MOST_WAYS)
    .map(({ label, text }) => `${label}: ${text}`);
  const ways = named.length === 0 ? spotCheck.form : named.join(' · ');
  return {
    words: words.training,
    questions: spotCheck.questions.map(({ ask, answers }) => ({
      ask,
      answers: answers.map((answer) => ({ ...answer, says: say(answer.says, { ways }) })),
    })),
    finish: finishView(site, words, {
      ...end,
      back: MY_TRAINING_HREF,
      key: 'spot-check',
      learned: spotCheckLearned(words),
    }),
  };
}
