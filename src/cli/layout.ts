/** Text broken into lines at spaces, each at most `width` characters where its words allow it. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && indent.length + longer.length > width) {
        lines.push(indent + line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(indent + line);
  }
  return lines.join('\n');
}

/** Two columns, the second one wrapped beside the first. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.min(26, Math.max(...rows.map(([name]) => name.length)));
  const indent = ' '.repeat(first + 4);
  return rows
    .map(([name, text]) => {
      const wrapped = wrap(text, width, indent);
      return name.length <= first ? `  ${name.padEnd(first)}${wrapped.slice(first + 2)}` : `  ${name}\n${wrapped}`;
    })
    .join('\n');
}
