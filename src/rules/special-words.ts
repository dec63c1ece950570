/** What speaks of a person's health, faith, origin, opinion, private life or offences (GDPR 9 and 10). */
const WORDS = [
  'pregnan(?:t|cy)|disabled person|disabilit(?:y|ies)|(?:on )?sick leave|sick notes?',
  'medical (?:record|certificate|condition|history|leave)s?|patients|patient (?:data|file|record)s?',
  'psychiatr\\w+|psychotherap\\w+|cancer|HIV|addict(?:ion|ed)|alcoholi\\w+',
  'religio(?:n|us)|catholic|protestant|muslim|jewish|ethnic\\w*|racial|skin colou?r',
  'trade union|union member\\w*|political (?:opinion|view|party)s?|sexual\\w*|homosexual\\w*',
  'genetic data|biometric data|criminal records?|convict(?:ed|ion)s?',
].join('|');
/** Words that speak of a person's health, or of a machine's: only beside a person, and of no technical thing, are they meant so. */
const OF_BOTH = 'diagnos(?:is|es|ed)|burn-?out|depressi(?:on|ve)';
const PERSON =
  /\b(?:colleague|employee|worker|staff|person|people|patient|child|children|man|woman|he|she|his|her|him|their|they|mother|father|wife|husband|son|daughter|applicant|candidate|customer|member|apprentice|doctor|physician|illness|disease)s?\b/i;
const TECHNICAL =
  /\b(?:fault|failure|error|bug|outage|problem|cause|disk|drive|server|network|machine|device|switch|router|system|service|database|crash|cable|firmware|battery|power|log|logs|incident|software|hardware|controller|query|tool|lamp|led|display|market|vendor|supplier|technician|engineer)s?\b/i;
const ONE = new RegExp(`\\b(?:${WORDS}|${OF_BOTH})\\b`, 'i');
const ALL = new RegExp(ONE, 'gi');
const BOTH = new RegExp(`^(?:${OF_BOTH})$`, 'i');

/** Whether a text holds such a word, or one that may be meant so. English only. */
export function mayBeSpecial(text: string): boolean {
  return ONE.test(text);
}

/** The sentence around a part of a text, at most some hundred signs of it. */
function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.!?\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 200).split(/[.!?\n]/, 1)[0] ?? '';
  return `${before} ${after}`;
}

/** The words that a text holds, each once, in order of the alphabet. */
export function specialWords(text: string): readonly string[] {
  const meant = [...text.matchAll(ALL)].filter(({ 0: word, index }) => {
    if (!BOTH.test(word)) return true;
    const around = sentenceAround(text, index, index + word.length);
    return PERSON.test(around) && !TECHNICAL.test(around);
  });
  return [...new Set(meant.map(([word]) => word.toLowerCase()))].sort();
}
