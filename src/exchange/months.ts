/** The months as tools and people write them, in full and short, with and without marks. */
const MONTHS: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen januari janeiro',
  'february feb februar februar febr février févr fév febrero febbraio februari fevereiro fev',
  'march mar märz mär mrz mars marzo maart mrt março',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aou agosto ago augustus',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
];

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name): [string, number] => [plain(name), at + 1])),
);

/** The number of a month, 1 to 12, by its name in one of seven languages; null when it is none. */
export function monthNamed(name: string): number | null {
  return NUMBERS.get(plain(name)) ?? null;
}
