/** What speaks of a person's health, faith, origin, opinion, private life or offences (GDPR 9 and 10). */
const WORDS = [
  'diagnos(?:is|ed)|pregnan(?:t|cy)|disabled person|disabilit(?:y|ies)|(?:on )?sick leave|sick notes?',
  'medical (?:record|certificate|condition|history|leave)s?|patients|patient (?:data|file|record)s?',
  'psychiatr\\w+|psychotherap\\w+|burn-?out|depressi(?:on|ve)|cancer|HIV|addict(?:ion|ed)|alcoholi\\w+',
  'religio(?:n|us)|catholic|protestant|muslim|jewish|ethnic\\w*|racial|skin colou?r',
  'trade union|union member\\w*|political (?:opinion|view|party)s?|sexual\\w*|homosexual\\w*',
  'genetic data|biometric data|criminal records?|convict(?:ed|ion)s?',
].join('|');
const ONE = new RegExp(`\\b(?:${WORDS})\\b`, 'i');
const ALL = new RegExp(ONE, 'gi');

/** Whether a text holds such a word. English only. */
export function mayBeSpecial(text: string): boolean {
  return ONE.test(text);
}

/** The words that a text holds, each once, in order of the alphabet. */
export function specialWords(text: string): readonly string[] {
  return [...new Set([...text.matchAll(ALL)].map(([word]) => word.toLowerCase()))].sort();
}
