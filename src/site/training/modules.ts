/** What each module teaches, as its training record says it: `report` stands only where all ways to report are shown. */
const TOPICS = {
  'what-counts': ['recognise'],
  'how-to-report': ['report'],
  'what-not-to-do': ['preserve'],
  'event-or-incident': ['recognise', 'escalate'],
  phishing: ['recognise', 'phishing'],
  'lost-device': ['recognise', 'lost device'],
} as const;

/** The name of a module: its text and its self-check stand in `src/modules`, for each language in a file that is called so. */
export type ModuleSlug = keyof typeof TOPICS;

/** A short module of My training. */
export interface TrainingModule {
  readonly slug: ModuleSlug;
  readonly href: string;
  readonly topics: readonly string[];
}

/** In the order in which somebody new takes them. */
const IN_ORDER: readonly ModuleSlug[] = [
  'what-counts',
  'how-to-report',
  'what-not-to-do',
  'event-or-incident',
  'phishing',
  'lost-device',
];

/** Every module, in the order in which somebody new takes them. */
export const MODULES: readonly TrainingModule[] = IN_ORDER.map((slug) => ({
  slug,
  href: `/my-training/${slug}/`,
  topics: TOPICS[slug],
}));

/** The list of modules. */
export const MY_TRAINING_HREF = '/my-training/';

/** Where somebody is asked whether they would know how to report. */
export const SPOT_CHECK_HREF = '/my-training/spot-check/';

/** The addresses of every page of it: the list, the modules, the spot check. */
export const MY_TRAINING: readonly string[] = [MY_TRAINING_HREF, ...MODULES.map(({ href }) => href), SPOT_CHECK_HREF];
