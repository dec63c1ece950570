/**
 * Words for times in German and French, and what `understoodTime` reads in their place. In this order: a longer one stands
 * in front of what is part of it. English says the same to everybody who typed English.
 */
const WORDS: readonly (readonly [words: RegExp, english: string])[] = [
  // Days
  [/vorgestern|avant-hier/g, 'the day before yesterday'],
  [/gestern|\bhier\b/g, 'yesterday'],
  [/heute|aujourd'hui/g, 'today'],
  [/(?<=(?:today|yesterday) )(?:früh|morgen|(?:au |le )?matin)/g, 'morning'],
  [/(?<=(?:today|yesterday) )(?:vormittag)/g, 'morning'],
  [/(?<=(?:today|yesterday) )(?:nachmittag|(?:dans l')?après-midi)/g, 'afternoon'],
  [/(?<=(?:today|yesterday) )(?:abend|(?:au )?soir)/g, 'evening'],
  [/\bce matin\b/g, 'this morning'],
  [/\bcet après-midi\b/g, 'this afternoon'],
  [/\bce soir\b/g, 'this evening'],
  [/today nacht|letzte nacht|yesterday nacht|\bcette nuit\b|la nuit dernière/g, 'last night'],
  [/^morgen|^demain/g, 'tomorrow'],
  [/mitternacht|minuit/g, 'midnight'],
  [/mittags?\b|\bmidi\b/g, 'noon'],
  [/^(?:gerade (?:eben)?|eben|jetzt|soeben|maintenant|à l'instant)$/g, 'now'],
  // How long ago
  [/^vor einer halben stunde$|^il y a une demi-heure$/g, 'half an hour ago'],
  [/^vor einer? (stunde|minute)$/g, 'a $1 ago'],
  [/^vor einem tag$|^il y a un jour$/g, 'a day ago'],
  [/^il y a une (heure|minute)$/g, 'a $1 ago'],
  [/^(?:vor|il y a) (\S+) ([\p{L}.]+)$/gu, '$1 $2 ago'],
  [/\b(?:stunden?|heures?|std\.?)\b(?= ago)/g, 'hours'],
  [/\b(?:minuten?|min\.)(?= ago)/g, 'minutes'],
  [/\b(?:tagen?|jours?)(?= ago)/g, 'days'],
  // How well it is known
  [/^(?:ungefähr|circa|etwa|gegen|so gegen|environ|vers|aux alentours de) /g, 'about '],
  // Days of the week and months
  [/\b(?:sonntag|dimanche)\b/g, 'sunday'],
  [/\b(?:montag|lundi)\b/g, 'monday'],
  [/\b(?:dienstag|mardi)\b/g, 'tuesday'],
  [/\b(?:mittwoch|mercredi)\b/g, 'wednesday'],
  [/\b(?:donnerstag|jeudi)\b/g, 'thursday'],
  [/\b(?:freitag|vendredi)\b/g, 'friday'],
  [/\b(?:samstag|sonnabend|samedi)\b/g, 'saturday'],
  [/\b(?:letzten|am letzten|vergangenen) (?=\w+day\b)/g, 'last '],
  [/\b(\w+day) dernier\b/g, 'last $1'],
  [/\b(?:januar|janvier|janv\.?)(?!\p{L})/gu, 'january'],
  [/\b(?:februar|février|févr\.?)(?!\p{L})/gu, 'february'],
  [/\bmärz\b|\bmrz\b|\bmars\b/g, 'march'],
  [/\bavr(?:il|\.)?(?!\p{L})/gu, 'april'],
  [/\bmai\b/g, 'may'],
  [/\b(?:juni|juin)\b/g, 'june'],
  [/\b(?:juli|juillet|juil\.?)(?!\p{L})/gu, 'july'],
  [/\baoût(?!\p{L})/gu, 'august'],
  [/\bokt(?:ober|\.)?(?!\p{L})/gu, 'october'],
  [/\b(?:dez(?:ember|\.)?|déc(?:embre|\.)?)(?!\p{L})/gu, 'december'],
  // Clocks
  [/\b(\d{1,2}) ?h ?(\d{2})\b/g, '$1:$2'],
  [/\b(\d{1,2}(?:[:.]\d{2})) ?(?:uhr|h)\b/g, '$1'],
  [/\b(\d{1,2}) ?(?:uhr|heures?|h)\b(?! ago)/g, "$1 o'clock"],
  // What joins them
  [/(?:^|(?<= ))(?:um|à) (?=\d|noon)/g, 'at '],
  [/^(?:am|le) (?=\d)/g, ''],
  [/^(?:am|le) (?=\p{L})/gu, 'on '],
];

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ zwei: 'two', drei: 'three', vier: 'four', fünf: 'five', sechs: 'six', sieben: 'seven', acht: 'eight' },
  ...{ neun: 'nine', zehn: 'ten', elf: 'eleven', zwölf: 'twelve', deux: 'two', trois: 'three', quatre: 'four' },
  ...{ cinq: 'five', sept: 'seven', huit: 'eight', neuf: 'nine', dix: 'ten', onze: 'eleven', douze: 'twelve' },
};

/**
 * A time as it was typed, with German and French words for days, hours and how long ago as English has them. What is in
 * neither comes back as it is.
 * @param typed in lower case, with single blanks
 */
export function inEnglish(typed: string): string {
  const plain = typed.normalize('NFC').replaceAll(/[’ʼ]/g, "'");
  const said = WORDS.reduce((text, [words, english]) => text.replace(words, english), plain);
  return said.replaceAll(/\p{L}+(?= \p{L}+ ago$)/gu, (word) => NUMBERS[word] ?? word);
}
