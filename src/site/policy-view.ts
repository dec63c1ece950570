import type { EntryOf } from '../records/types/index.ts';
import type { SiteView } from './model.ts';
import type { Scene } from './scene.ts';
import { type FinishView, finishView } from './training/finish.ts';
import { policyLearned } from './training/learned.ts';
import type { Value } from './values.ts';
import { wordsOf } from './words/index.ts';

/** A policy as those who work by it need it: which version holds since when, what is new in it, and who knows more. */
export interface PolicyView {
  readonly version: string | null;
  /** The day from which it holds, and whether that has come. */
  readonly since: { readonly label: string; readonly day: string } | null;
  /** What the version of now has changed. */
  readonly changed: string | null;
  readonly ask: Value | null;
  /** The confirmation that it was read; null where nobody is asked for one. */
  readonly finish: FinishView | null;
}

/** What a policy says to those who work by it. Only an approved one is asked to be confirmed, in the version that it names. */
export function policyView({ id, data }: EntryOf<'policies'>, scene: Scene, hosted: SiteView['hosted']): PolicyView {
  const { organisation, clean, channels, linkTo, now } = scene;
  const { version, status, owner, effectiveOn, acknowledge, changes } = data;
  const words = wordsOf(organisation.language);
  const { acknowledgement, policy: said } = words.training;
  const change = changes.find((one) => one.version === version);
  const ask = owner === undefined ? null : linkTo(['people'], owner);
  const title = clean(data.title);
  const site = { name: clean(organisation.name), timezone: organisation.timezone, hosted, channels };
  return {
    version: version ?? null,
    since:
      effectiveOn === undefined
        ? null
        : { label: effectiveOn <= now.slice(0, 10) ? said.since : said.from, day: effectiveOn },
    changed: change === undefined ? null : clean(change.what),
    ask,
    finish:
      !acknowledge || status !== 'approved' || version === undefined
        ? null
        : finishView(site, words, {
            title: acknowledgement.title,
            lead: acknowledgement.lead({
              version,
              owner: ask !== null && 'text' in ask ? ask.text : acknowledgement.somebody,
            }),
            make: acknowledgement.make({ version }),
            back: '/policies/',
            key: `${id} ${version}`,
            learned: policyLearned(words, { id, title, version }),
          }),
  };
}
