/** A file that somebody may hand in, made to keep a program busy. */
export interface Shape {
  readonly name: string;
  /** The text of the whole file, of about so many bytes. */
  readonly text: (bytes: number) => string;
  /** Where it stands; usually that of an incident. */
  readonly file?: string;
}

const INCIDENT = 'incidents/2026/INC-2026-0021.md';
const HEAD = '---\nid: INC-2026-0021\ntitle: Strange mail\nkind: event\nstatus: reported\n---\n\n## What happened\n\n';

/** As much of a text, again and again, as fits into so many bytes. */
function run(unit: string, bytes: number): string {
  return unit.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(unit))));
}

/** A body that is one piece of text again and again. */
function body(name: string, unit: string, start = '', end = '\n'): Shape {
  return {
    name,
    text: (bytes) => `${HEAD}${start}${run(unit, bytes - HEAD.length - start.length - end.length)}${end}`,
  };
}

/** Numbered pieces of a body. */
function numbered(name: string, one: (n: number) => string): Shape {
  return {
    name,
    text(bytes) {
      let text = HEAD;
      for (let n = 1; ; n += 1) {
        const more = one(n);
        if (text.length + more.length > bytes) return text;
        text += more;
      }
    },
  };
}

/** Frontmatter of its own, of the quarter of a file that it may have. */
function fields(name: string, one: (n: number) => string, start = '', end = '', file = INCIDENT): Shape {
  return {
    name,
    file,
    text(bytes) {
      const most = Math.min(bytes, 63 * 1024);
      let yaml = `id: ${file.slice(file.lastIndexOf('/') + 1, -3)}\ntitle: Strange mail\n${start}`;
      for (let n = 1; n < 3990; n += 1) {
        const more = one(n);
        if (yaml.length + more.length + end.length > most) break;
        yaml += more;
      }
      return `---\n${yaml}${end}\n---\n\n## What happened\n\nA mail came.\n`;
    },
  };
}

/** Shapes of files, each the worst of its kind that is known. */
export const SHAPES: readonly Shape[] = [
  body('empty comments and a letter', '<!---->', '', 'x\n'),
  body('comments that are never closed', '<!-- '),
  body('comments, one a line', '<!-- a -->\n'),
  body('zero-width characters, one a line', 'a\u200B\n'),
  body('zero-width joiners', 'a\u200D'),
  body('zero-width characters in a row', '\u200B'),
  body('letters of no ASCII and one at sign', 'é', '', '@\n'),
  body('letters of no ASCII with dots and one at sign', 'é.', '', '@\n'),
  body('at signs', '@'),
  body('addresses of mail', 'a@b.example '),
  body('chains of at signs', 'a@a.a'),
  body('a host without end', 'a.', 'a@', '\n'),
  body('a host with dashes', '-a', 'a@a', '\n'),
  body('lists in lists', '+ '),
  body('lists in lists, dashes', '- '),
  body('numbered lists in lists', '1. '),
  body('quotations in quotations', '>'),
  body('quotations with blanks', '> '),
  body('quotations of lists', '> + '),
  numbered('deeper and deeper lists', (n) => `${' '.repeat(Math.min(2 * n, 700))}- a\n`),
  numbered('deeper and deeper quotations', (n) => `${'>'.repeat(Math.min(n, 700))} a\n`),
  body('entities', '&lt;'),
  body('numbered entities', '&#60;'),
  body('entities without end', '&#'),
  body('ampersands', '&'),
  body('quotation marks', '"'),
  body('apostrophes', "'"),
  body('quoted words', '"a" '),
  body('lines of one letter', 'a\n'),
  body('empty lines', '\n'),
  body('paragraphs of one letter', 'a\n\n'),
  body('hard breaks', 'a  \n'),
  body('one line of letters', 'a'),
  body('one line of words', 'mail '),
  body('blanks', ' '),
  body('tabs', '\t'),
  body('blanks and a letter a line', '   a   \n'),
  body('opening brackets', '['),
  body('closing brackets', ']'),
  body('opening pictures', '!['),
  body('links without a text', ']('),
  body('links', '[a](b) '),
  body('links to outside', '[a](https://a.example) '),
  body('pictures', '![a](b) '),
  body('links in brackets', '[a](', '', '\n'),
  body('addresses in angles', '<https://a.example> '),
  body('addresses without angles', 'www.a.example '),
  body('addresses without end', 'https://'),
  body('www.', 'www.'),
  body('asterisks', '*'),
  body('opening emphasis', '*a '),
  body('closing emphasis', 'a*'),
  body('emphasis of a letter', '_a_'),
  body('emphasis on and off', '**a *b '),
  body('mixed emphasis', '*a_ '),
  body('underscores', '_'),
  body('backticks', '`'),
  numbered('more and more backticks', (n) => `${'`'.repeat(n)}a `),
  body('code of a letter', '`a` '),
  body('fences', '```\n'),
  body('tildes', '~~'),
  body('struck letters', '~~a~~ '),
  body('opening tags', '<a'),
  body('tags', '<b>'),
  body('less-than signs', '<'),
  body('processing instructions', '<?'),
  body('declarations', '<!A '),
  body('CDATA', '<![CDATA['),
  body('backslashes', '\\'),
  body('escaped letters', '\\*'),
  body('a table of many columns', '|a', '', `|\n${'|-'.repeat(60_000)}|\n`),
  body('rows of a table', '|a|b|\n', '|a|b|\n|-|-|\n'),
  {
    name: 'a wide table of short rows',
    text: (bytes) => {
      const columns = Math.floor(bytes / 8);
      return `${HEAD}${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|\n'.repeat(bytes / 4)}`;
    },
  },
  body('lines that may be tables', '|-|\n'),
  body('footnotes', '[^a]: b\n'),
  numbered('many footnotes', (n) => `[^${n}] and\n\n[^${n}]: note\n\n`),
  numbered('one footnote called often', (n) => (n === 1 ? '[^a]: note\n\n' : '[^a] ')),
  numbered('definitions of links', (n) => `[a${n}]: b\n`),
  numbered('definitions and uses', (n) => `[a${n}]: b${n}\n\n[a${n}] `),
  {
    name: 'one long definition used often',
    text: (bytes) => `${HEAD}[a]: ${'b'.repeat(bytes / 2)}\n\n${run('[a] ', bytes / 2 - HEAD.length)}\n`,
  },
  numbered('headings', (n) => `## Heading ${n}\n\n`),
  body('equal headings', '## a\n\n'),
  body('headings without a text', '#\n'),
  body('headings of level 6', '###### a\n'),
  body('underlined headings', 'a\n-\n'),
  body('known headings misspelt', '## Root causes\n\n'),
  body('rulers', '---\n\n'),
  body('tasks', '- [ ] a\n'),
  body('digits', '1'),
  body('digits with blanks', '1 '),
  body('digits with dashes', '11-'),
  body('cards', '4111 1111 1111 1111 '),
  body('beginnings of accounts', 'DE89 3704 '),
  body('telephones', '+49 40 66969 123, '),
  body('zeros and blanks', '0 '),
  body('plus signs and digits', '+1 '),
  body('brackets around digits', '(0'),
  body('capitals', 'ABCDEF'),
  body('words of a special kind', 'diagnosis '),
  body('beginnings of keys', '-----BEGIN '),
  body('beginnings of private keys', '-----BEGIN PRIVATE KEY----- '),
  body('a key without end', '-----BEGIN A', '', ' PRIVATE KEY-----\n'),
  body('beginnings of web tokens', 'eyJ'),
  body('web tokens without end', 'eyJaaaaaaaaaa.'),
  body('web tokens', 'eyJaaaaaaaaaa.eyJaaaaaaaaaa.aaaaaaaaaa '),
  numbered('tokens', (n) => `ghp_${String(n).padStart(36, 'a1B2c3D4')} `),
  body('passwords in addresses', 'https://a:b@', '', ' \n'),
  body('secrets of a provider', 'aws_secret_access_key = '),
  body('access keys', `AKIA${'A1B2C3D4E5F6G7H8'} `),
  body('databases', 'postgres://a:b'),
  body('hooks', 'https://hooks.slack.com/services/'),
  body('npm', '_authToken='),
  body('underscored words', 'sk_live_'),
  body('combining marks', '\u0301'),
  body('letters with combining marks', 'a\u0301\u0301\u0301'),
  body('emoji', '👩‍💻'),
  body('tied emoji', '\u200D👩'),
  body('flags', '🏴\u{E0067}'),
  body('variation selectors', 'a\uFE0F'),
  body('direction marks', 'a\u200F'),
  body('embeddings', '\u202E'),
  body('embeddings, one a line', '\u202Ea\n'),
  body('isolates', '\u2066a\u2069'),
  body('line separators', 'a\u2028'),
  body('line ends of Windows', 'a\r\n'),
  body('byte order marks', '\uFEFF'),
  body('soft hyphens', 'a\u00AD'),
  body('ligatures', '\uFDFA'),
  body('Hangul fillers', '\u3164'),
  body('marks of a merge', '<<<<<<< a\n'),
  body('the middle of a merge', '=======\n'),
  body('placeholders', 'TBD\n\n'),
  body('TODO in a row', 'todo '),
  body('no change', 'no change '),
  body('slashes between letters', 'n/'),
  body('braces', '{'),
  body('dollar signs', '$a$ '),
  body('colons', ':a'),
  body('directives', ':::a\n'),
  body('pipes', '|'),
  body('carets', '^'),
  body('equal signs', '='),
  body('hashes', '#'),
  body('ids', 'INC-2026-0007 '),
  body('links to records', '[a](INC-2026-0007.md) '),
  body('components of MDX in Markdown', '<Channels />\n\n'),
  { ...body('components of MDX', '<Channels />\n\n'), file: 'policies/budget.mdx' },
  { ...body('MDX that is opened', '<Channels>'), file: 'policies/budget.mdx' },
  { ...body('braces of MDX', '{'), file: 'policies/budget.mdx' },
  { ...body('expressions of MDX', '{a}'), file: 'policies/budget.mdx' },
  { ...body('imports of MDX', 'import a\n\n'), file: 'policies/budget.mdx' },
  { ...body('lists in lists of MDX', '+ '), file: 'policies/budget.mdx' },
  { ...body('entities of MDX', '&lt;'), file: 'policies/budget.mdx' },
  fields('entries of a timeline', () => '  - at: 2026-03-02T07:40+01:00\n', 'timeline:\n'),
  fields('entries of a timeline by nobody', (n) => `- { at: x, by: a${n} }\n`, 'timeline:\n'),
  fields('pieces of evidence', (n) => `- { id: e${n}, by: x }\n`, 'evidence:\n'),
  fields('equal pieces of evidence', () => '- { id: a }\n', 'evidence:\n'),
  fields('dead links', (n) => `- ACT-2026-${n}\n`, 'links:\n actions:\n'),
  fields('dead links in one line', (n) => `A${n},`, 'links: { actions: [', '] }'),
  fields('a list in one line', () => 'a,', 'references: [', ']'),
  fields('lists in lists of a field', () => '[', 'timeline: '),
  fields('groups in groups', () => '{a: ', 'timeline: '),
  fields('fields that nobody knows', (n) => `a${n}: 1\n`),
  fields('fields that nobody knows in one line', (n) => `a${n}: 1,`, 'links: {', '}'),
  fields('fields without a value', (n) => `a${n}:\n`),
  fields('fields without a value in one line', (n) => `a${n},`, 'links: {', '}'),
  fields('fields misspelt', (n) => `tit${n}: a\n`),
  fields('the same field', () => 'a: 1\n'),
  fields('escapes', () => '\\u200B', 'description: "', '"'),
  fields('texts with escapes', (n) => `- "a\\u200B${n}"\n`, 'affected:\n data:\n'),
  fields('remarks like words', () => '- a #b\n', 'timeline:\n'),
  fields('remarks like words behind keys', (n) => `a${n}: b #c\n`),
  fields('a long text', () => 'a', 'summary: '),
  fields('blanks in a text', () => ' ', 'summary: a', 'a'),
  fields('quotation marks in a text', () => "''", "summary: '", "'"),
  fields('a long key', () => 'a', '', ': 1'),
  fields('keys with a question', () => '? ', ''),
  fields('anchors', (n) => `a${n}: &a${n} 1\n`),
  fields('tags of YAML', (n) => `a${n}: !a 1\n`),
  fields('digits in a text', () => '1 ', 'summary: '),
  fields('waivers of many rules', () => 'incident/owner-assigned,', 'rule: [', ']', 'waivers/WVR-2026-0001.md'),
  fields(
    'waivers of many records',
    (n) => `INC-2026-${n},`,
    'rule: incident/owner-assigned\nrecords: [',
    ']',
    'waivers/WVR-2026-0001.md',
  ),
  fields(
    'sessions of a training',
    (n) => `- { who: p${n}, on: 2026-01-01 }\n`,
    'attendees:\n',
    '',
    'training/TRN-2026-0001.md',
  ),
  ...Array.from('!$%()+,-./:;?@', (sign) => body(`runs of ${sign}`, sign)),
  ...Array.from('!$%()+,-./:;?@#*', (sign) => body(`${sign} and a letter a line`, `${sign}a\n`)),
];

/** The path of the file of a shape. */
export function shapeFile({ file = INCIDENT }: Shape): string {
  return file;
}
