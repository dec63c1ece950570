/** A choice above a register: a field of the program's own list, and how many words its records hold. */
export interface Choice {
  readonly name: string;
  readonly words: number;
}

/** The style by which choices hide rows: only names of fields and numbers stand in it, never a word of a record. */
export function choiceStyle(choices: readonly Choice[]): string {
  return choices
    .flatMap(({ name, words }) =>
      Array.from(
        { length: words },
        (_, at) =>
          `.register:has(#f-${name} option[value="${at + 1}"]:checked) tbody tr:not([data-${name}="${at + 1}"]){display:none}`,
      ),
    )
    .join('');
}
