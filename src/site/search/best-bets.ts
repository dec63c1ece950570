import { guidesIn } from '../guides.ts';
import { menuOf } from '../menu.ts';
import type { Portal } from '../model.ts';
import { pathsOf } from '../paths.ts';
import { wordsOf } from '../words/index.ts';
import { askedKey } from './query.ts';

/** A page that answers a query better than any record, and the queries that it answers, as `keyOf` writes them. */
export interface BestBet {
  readonly href: string;
  readonly title: string;
  /** What it is for, in a sentence; empty where its title says it. */
  readonly text: string;
  readonly asked: readonly string[];
}

/** What people type who look for a page, by its address: English, German and French. A page's own title is added to it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/report/': [
    'report',
    'report incident',
    'tell somebody',
    'notify',
    'emergency',
    'hotline',
    'melden',
    'meldung',
    'vorfall melden',
    'notfall',
    'signaler',
    'signaler un incident',
    'signalement',
    'urgence',
  ],
  '/deadlines/': [
    'overdue',
    'deadline',
    'deadlines',
    'due',
    'late',
    'clocks',
    '72 hours',
    'überfällig',
    'frist',
    'fristen',
    'fällig',
    '72 stunden',
    'en retard',
    'échéance',
    'échéances',
    'délai',
    'délais',
    '72 heures',
  ],
  '/what-to-do/': [
    'first minutes',
    'first aid',
    'instructions',
    'erste minuten',
    'anleitung',
    'que faire',
    'consignes',
  ],
  '/what-to-do/phishing/': [
    'phishing',
    'phishing mail',
    'fishing mail',
    'strange mail',
    'clicked link',
    'clicked on link',
    'verdächtige mail',
    'komische mail',
    'link angeklickt',
    'hameçonnage',
    'mail suspect',
    'lien cliqué',
  ],
  '/what-to-do/lost-device/': [
    'lost laptop',
    'lost phone',
    'lost device',
    'lost key',
    'lost badge',
    'stolen laptop',
    'stolen phone',
    'laptop stolen',
    'laptop lost',
    'phone stolen',
    'phone lost',
    'laptop gestohlen',
    'laptop verloren',
    'notebook gestohlen',
    'handy gestohlen',
    'handy verloren',
    'schlüssel verloren',
    'ordinateur volé',
    'téléphone volé',
    'téléphone perdu',
    'badge perdu',
    'ordinateur perdu',
  ],
  '/what-to-do/wrong-recipient/': [
    'wrong person',
    'wrong recipient',
    'mail wrong person',
    'mail to wrong person',
    'sent wrong person',
    'falscher empfänger',
    'mail falscher empfänger',
    'mauvais destinataire',
    'mail mauvais destinataire',
  ],
  '/what-to-do/malware/': [
    'malware',
    'virus',
    'ransomware',
    'computer strange',
    'schadsoftware',
    'trojaner',
    'logiciel malveillant',
    'rançongiciel',
    'ordinateur bizarre',
  ],
  '/what-to-do/stranger/': [
    'stranger',
    'intruder',
    'tailgating',
    'door open',
    'open door',
    'fremder',
    'fremde person',
    'tür offen',
    'inconnu',
    'porte ouverte',
    'intrus',
  ],
  '/learned/': [
    'lessons',
    'lessons learned',
    'gelernt',
    'lehren',
    'erkenntnisse',
    'leçons',
    'leçons apprises',
    'enseignements',
  ],
  '/policies/': ['rules work', 'richtlinien', 'richtlinie', 'politiques', 'directives'],
  '/incidents/': ['recent', 'what happened lately', 'vorfälle', 'incidents récents'],
  '/training/': ['trainings', 'schulungen', 'schulung', 'formations', 'formation'],
  '/nonconformities/': ['abweichungen', 'nichtkonformitäten', 'non conformités', 'audit findings'],
  '/risks/': ['risk register', 'risiken', 'risques'],
  '/waivers/': ['exceptions', 'accepted deviations', 'ausnahmen', 'dérogations'],
  '/contacts/': ['telephone numbers', 'authorities', 'kontakte', 'behörden', 'autorités'],
  '/checks/': ['findings', 'errors', 'what is wrong', 'fehler', 'befunde', 'erreurs', 'constats'],
  '/rules/': ['regeln', 'règles', 'checks rules'],
  '/controls/': ['annex a', 'anhang a', 'annexe a', 'statement of applicability', 'massnahmen anhang a', 'iso 27001'],
  '/duties/': ['reporting duties', 'laws', 'gesetze', 'meldepflichten', 'obligations légales', 'lois', 'nis2', 'dora'],
  '/about/': ['help', 'hilfe', 'aide'],
};

/** The best bets of a portal: pages that it has, and nothing that a record says. */
export function bestBetsOf(portal: Portal): readonly BestBet[] {
  const { main, groups } = menuOf(portal.site);
  const guides = guidesIn(wordsOf(portal.site.language));
  const pages = new Set(pathsOf(portal));
  const titles = new Map([
    ...[...main, ...groups.flatMap(({ links }) => links)].map(({ href, label }) => [href, label] as const),
    ...guides.map(({ href, title }) => [href, title] as const),
  ]);
  const texts = new Map(guides.map(({ href, when }) => [href, when]));
  return [...titles].flatMap(([href, title]) =>
    pages.has(href) && href !== '/search/' && href !== '/'
      ? [
          {
            href,
            title,
            text: texts.get(href) ?? '',
            asked: [...new Set([title, ...(ASKED[href] ?? [])].map(askedKey))],
          },
        ]
      : [],
  );
}
