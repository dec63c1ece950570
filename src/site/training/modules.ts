/** A short module of My training. Its text and its self-check stand in `src/modules`, in a file of the same name. */
export interface TrainingModule {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  /** What somebody knows afterwards, in a sentence. */
  readonly about: string;
  /** What its training record says that it teaches. `report` stands where all ways to report are shown, and nowhere else. */
  readonly topics: readonly string[];
}

/** How long each takes, questions included. */
export const MINUTES = 3;

function module(slug: string, text: Omit<TrainingModule, 'slug' | 'href'>): TrainingModule {
  return { slug, href: `/my-training/${slug}/`, ...text };
}

/** In the order in which somebody new takes them. */
export const MODULES: readonly TrainingModule[] = [
  module('what-counts', {
    title: 'What counts',
    about: 'You recognise what we want to hear about, and you need not be sure.',
    topics: ['recognise'],
  }),
  module('how-to-report', {
    title: 'How to report',
    about: 'You know which way to take, what to say, and what happens then.',
    topics: ['report'],
  }),
  module('what-not-to-do', {
    title: 'What not to do',
    about: 'You know what makes it worse, and how to keep what tells us what happened.',
    topics: ['preserve'],
  }),
  module('event-or-incident', {
    title: 'Event or incident',
    about: 'You know who decides what it is, and why that is not your job.',
    topics: ['recognise', 'escalate'],
  }),
  module('phishing', {
    title: 'Phishing',
    about: 'You notice the mail, call or page that wants something from you, also when it is well made.',
    topics: ['recognise', 'phishing'],
  }),
  module('lost-device', {
    title: 'A lost device',
    about: 'You know what the first minutes are for when a laptop, telephone, key or badge is gone.',
    topics: ['recognise', 'lost device'],
  }),
];

/** Where somebody is asked whether they would know how to report. */
export const SPOT_CHECK_HREF = '/my-training/spot-check/';

/** The addresses of every page of it: the list, the modules, the spot check. */
export const MY_TRAINING: readonly string[] = [
  '/my-training/',
  ...MODULES.map(({ href }) => href),
  SPOT_CHECK_HREF,
];
