import type { Fact, Value } from './values.ts';

/** The entries of a list of groups, whether it is drawn as a table or as groups: of each its facts, in their order. */
export function entriesOf(value: Value): readonly (readonly Fact[])[] {
  if (value.kind === 'list') return value.items.flatMap((item) => (item.kind === 'group' ? [item.facts] : []));
  if (value.kind !== 'table') return [];
  const { names, columns, rows } = value;
  return rows.map((row) =>
    names.flatMap((name, at): readonly Fact[] => {
      const own = row[at] ?? null;
      return own === null ? [] : [{ name, label: columns[at] ?? name, help: '', value: own }];
    }),
  );
}
