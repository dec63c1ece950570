/** Numbers that belong to one person, found in prose: cards, bank accounts, telephones, national ids with a check digit. */

/** A number of a person, and where it stands in the text. Never its value. */
export interface PersonalNumber {
  /** In words: `card number`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Digits of a text, as numbers. */
function digitsOf(text: string): readonly number[] {
  return Array.from(text.replaceAll(/\D/g, ''), Number);
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);
}

/** ISO/IEC 7812: every second digit from the right counts double. */
function isLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const counted = at % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** The remainder of a number that is too long for a number. */
function modulo(digits: string, by: number): number {
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Lengths and first digits of the large issuers. */
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0|6|8)\d{12}|(?:35|6[0-9])\d{14,17})$/;

function isCard(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '');
  return CARD.test(digits) && isLuhn(digitsOf(digits)) && new Set(digits).size > 1;
}

/** ISO 13616: letters count from 10, the four first signs come last. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(/[ \n]/g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  return (
    modulo(
      moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

/** Germany, § 139b AO: ISO 7064 mod 11, 10; among the first ten digits one comes twice or thrice and the others once at most. */
function isGermanTaxId(digits: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (digits[0] === 0 || repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  const product = digits.slice(0, 10).reduce((before, digit) => {
    const sum = (digit + before) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10 === digits[10];
}

/** Poland, PESEL: the month says the century, the last digit checks the others. */
function isPesel(digits: readonly number[]): boolean {
  const [, , tens = 0, ones = 0, ten = 0, one = 0] = digits;
  const sum = weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
  return isDate((tens % 2) * 10 + ones, ten * 10 + one) && (10 - (sum % 10)) % 10 === digits[10];
}

/** Norway, fødselsnummer: two check digits, each modulo 11. */
function isNorwegian(digits: readonly number[]): boolean {
  const [ten = 0, one = 0, tens = 0, ones = 0] = digits;
  return (
    isDate(tens * 10 + ones, ten * 10 + one) &&
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Belgium, national register: the last two digits are 97 less the remainder; who was born from 2000 on has a 2 put before. */
function isBelgian(digits: readonly number[]): boolean {
  const [, , tens = 0, ones = 0, ten = 0, one = 0] = digits;
  const first = digits.slice(0, 9).join('');
  const check = Number(digits.slice(9).join(''));
  return (
    isDate(tens * 10 + ones, ten * 10 + one) && [first, `2${first}`].some((text) => 97 - modulo(text, 97) === check)
  );
}

function isOfElevenDigits(text: string): boolean {
  const digits = digitsOf(text);
  return isGermanTaxId(digits) || isPesel(digits) || isNorwegian(digits) || isBelgian(digits);
}

/** Spain, DNI and NIE: the letter is the remainder by 23. */
function isSpanish(text: string): boolean {
  const number = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23] === text.at(-1);
}

/** France, NIR: the key is 97 less the remainder. */
function isFrench(text: string): boolean {
  const digits = text.replaceAll(' ', '');
  return 97 - modulo(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

/** Sweden, personnummer: Luhn over ten digits. */
function isSwedish(text: string): boolean {
  const digits = digitsOf(text).slice(-10);
  const [, , tens = 0, ones = 0, ten = 0, one = 0] = digits;
  return isDate(tens * 10 + ones, ten * 10 + one) && isLuhn(digits);
}

/** Finland, henkilötunnus: the last sign is the remainder by 31. */
function isFinnish(text: string): boolean {
  const number = Number(text.slice(0, 6) + text.slice(7, 10));
  return (
    isDate(Number(text.slice(2, 4)), Number(text.slice(0, 2))) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === text.at(-1)
  );
}

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Italy, codice fiscale: signs in odd places count by a table, those in even places by their order. */
function isItalian(text: string): boolean {
  const sum = Array.from(text.slice(0, 15)).reduce((total, sign, at) => {
    const order = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (at % 2 === 0 ? (ODD[order] ?? 0) : order);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === text.at(-1);
}

/** How many digits a number that people dial has. */
function dials(text: string, least: number): boolean {
  const { length } = text.replaceAll(/\D/g, '');
  return length >= least && length <= 15;
}

interface Shape {
  readonly kind: string;
  readonly shape: RegExp;
  readonly holds: (text: string) => boolean;
}

/** A month of a year looks like the start of a number: `03/2026`. */
const MONTH = /^0\d[/-](?:19|20)\d{2}(?!\d)/;

const NATIONAL = 'national id';
const TELEPHONE = 'telephone number';

/** What is looked for, the surest first: what one shape takes, no later one does. */
const SHAPES: readonly Shape[] = [
  {
    kind: 'bank account number',
    shape: /(?<!\w)[A-Z]{2}\d{2}(?:[ \n]?[A-Z0-9]{4}){2,7}(?:[ \n]?[A-Z0-9]{1,4})?(?!\w)/g,
    holds: isIban,
  },
  { kind: NATIONAL, shape: /(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/g, holds: isItalian },
  {
    kind: NATIONAL,
    shape: /(?<![\d.-])[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\d)/g,
    holds: isFrench,
  },
  { kind: 'card number', shape: /(?<![\w.-])\d(?:[ \n-]?\d){12,18}(?![\w-])/g, holds: isCard },
  {
    kind: NATIONAL,
    shape: /(?<![\w.-])(?:\d{11}|\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}|\d{2} \d{3} \d{3} \d{3}|\d{6} \d{5})(?![\w-])/g,
    holds: isOfElevenDigits,
  },
  { kind: NATIONAL, shape: /(?<!\w)(?:\d{8}|[XYZ]\d{7})[A-HJ-NP-TV-Z](?!\w)/g, holds: isSpanish },
  { kind: NATIONAL, shape: /(?<![\w.-])(?:19|200|201)?\d{6}[-+]\d{4}(?![\w-])/g, holds: isSwedish },
  { kind: NATIONAL, shape: /(?<![\w.-])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\w-])/g, holds: isFinnish },
  {
    kind: TELEPHONE,
    shape: /(?<![\w+./-])\+[1-9]\d{0,2}(?:[ ()./-]{0,3}\d){6,13}(?![\w-])/g,
    holds: (text) => dials(text, 8),
  },
  {
    kind: TELEPHONE,
    shape: /(?<![\w+.,:/-]|\d )00[1-9]\d{0,2}[ ()/-]{1,3}\d(?:[ ()./-]{0,2}\d){5,12}(?![\w-])/g,
    holds: (text) => dials(text, 10),
  },
  {
    kind: TELEPHONE,
    shape: /(?<![\w+.,:/-]|\d )\(?0[1-9]\d{0,3}\)?[ /-]{1,3}\d{3,}(?:[ -]\d{2,})*(?![\w-])/g,
    holds: (text) => dials(text, 9) && !MONTH.test(text),
  },
  {
    kind: TELEPHONE,
    shape: /(?<![\w+.,:/-]|\d )\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])/g,
    holds: (text) => dials(text, 10),
  },
];

/** Something of the least length that any shape has. Asking this first spares asking twelve times. */
const POSSIBLE = /\d(?:[ \n()./+-]{0,3}\d){6}|[A-Z]\d{3}[A-Z](?!\w)|[A-Z]{2}\d{2}[ \n]?[A-Z]/;

/** Digits that are parted by signs other than ASCII's, or entities. */
const POSSIBLE_OTHERWISE = /\p{Nd}(?:[^\p{L}\p{Nd}]{1,10}|&\w{2,6};|&#\w{2,5};)?\p{Nd}/u;

/** Whether a text may hold such a number; never false where it does. */
export function mayHoldNumber(text: string): boolean {
  return POSSIBLE.test(text) || (/[^\0-~]|&/.test(text) && POSSIBLE_OTHERWISE.test(text));
}

/** Entities that show a blank or a hyphen, and signs between digits that nobody sees. */
const ENTITY = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8209|#x2011|#45);/giy;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const HYPHEN = /\p{Pd}|\u2212/u;
const BLANK = /[\p{Zs}\t\r]/u;

/** A text as its digits are read, and where each of its signs stands in the text itself. */
interface Plain {
  readonly text: string;
  readonly at: readonly number[];
}

/** Blanks of every kind as one, dashes of every kind as `-`, digits of every width as ASCII's, without what nobody sees. */
function plainly(text: string): Plain {
  const signs: string[] = [];
  const at: number[] = [];
  const put = (sign: string, offset: number): void => {
    const last = signs.at(-1);
    if (sign === '\n' && last === ' ') signs[signs.length - 1] = sign;
    else if (!((sign === ' ' || sign === '\n') && (last === '\n' || (sign === ' ' && last === ' ')))) {
      signs.push(sign);
      at.push(offset);
    }
  };
  for (let offset = 0; offset < text.length; ) {
    ENTITY.lastIndex = offset;
    const entity = text[offset] === '&' ? ENTITY.exec(text)?.[0] : undefined;
    const sign = entity ?? String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (entity !== undefined) put(/8209|2011|45/.test(entity) ? '-' : ' ', offset);
    else if (sign <= '~') put(BLANK.test(sign) ? ' ' : sign, offset);
    else if (BLANK.test(sign)) put(' ', offset);
    else if (HYPHEN.test(sign)) put('-', offset);
    else if (!UNSEEN.test(sign)) put(/\p{Nd}/u.test(sign) ? sign.normalize('NFKC') : sign, offset);
    offset += sign.length;
  }
  return { text: signs.join(''), at };
}

/** The letters and digits of a number as a reader reads them, by which it is known again. */
export function signsOf(number: string): string {
  return plainly(number).text.replaceAll(/[^A-Z\d]/g, '');
}

/** A number may be broken over one line, not over many: below one another stand numbers of different things. */
function isOneNumber(text: string): boolean {
  return text.split('\n').length <= 2;
}

/** The numbers of persons that a text holds, in order: as a reader would read them, whatever blanks and dashes part them. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  const plain = plainly(text);
  const found: PersonalNumber[] = [];
  for (const { kind, shape, holds } of SHAPES) {
    for (const match of plain.text.matchAll(shape)) {
      const last = match.index + match[0].length - 1;
      const [start, end] = [plain.at[match.index] ?? 0, (plain.at[last] ?? 0) + 1];
      const taken = found.some((other) => start < other.end && other.start < end);
      if (!taken && isOneNumber(match[0]) && holds(match[0])) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
