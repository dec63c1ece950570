import { FILTERS } from './registers.ts';

/** Attributes that any element of ours may have: none of them acts. */
const ANYWHERE = 'className id title hidden lang dir tabIndex ariaLabel ariaLabelledBy ariaHidden ariaCurrent ariaLive';

/** Every element that a template writes, with its own attributes; as hast names them. */
const ELEMENTS: Readonly<Record<string, string>> = {
  html: 'dataTheme dataHasSidebar dataHasToc',
  head: '',
  meta: 'charSet httpEquiv content name',
  title: '',
  link: 'rel href type media as crossOrigin',
  script: 'type src',
  style: '',
  body: '',
  header: '',
  main: 'dataPagefindBody',
  nav: 'dataPagefindIgnore',
  aside: 'dataPagefindIgnore',
  section: 'dataPagefindIgnore',
  div: 'dataPagefindBody dataPagefindIgnore role dataFinished dataSure',
  noscript: '',
  template: '',
  h1: 'dataPagefindBody',
  h2: '',
  h3: '',
  p: 'dataPagefindIgnore role dataLearned',
  ul: 'style',
  ol: '',
  li: 'style dataRight',
  dl: '',
  dt: '',
  dd: '',
  table: '',
  caption: '',
  thead: '',
  tbody: '',
  tr: FILTERS.map((name) => `data${name.charAt(0).toUpperCase()}${name.slice(1)}`).join(' '),
  th: 'scope',
  td: 'dataLabel',
  a: 'href rel style ariaKeyShortcuts',
  span: 'style dataPagefindIgnore dataPagefindFilter dataPagefindMeta dataPagefindWeight dataWord dataId dataLearned',
  strong: '',
  small: '',
  code: '',
  pre: '',
  time: 'dateTime',
  details: '',
  summary: '',
  fieldset: '',
  legend: '',
  label: 'style htmlFor',
  select: 'name autoComplete',
  option: 'value selected',
  svg: 'width height viewBox fill style',
  path: 'd fill stroke strokeWidth strokeLineJoin strokeLineCap',
  em: '',
  // The form of a report, and of what was learned, which has no address to send anything to.
  form: 'dataSetup noValidate autoComplete',
  input: 'type name value checked list autoComplete ariaDescribedBy',
  textarea: 'name rows ariaDescribedBy ariaRequired',
  datalist: '',
  // Starlight's frame.
  button: 'type ariaExpanded popoverTarget',
  kbd: 'style',
  'starlight-theme-select': '',
  'sl-sidebar-pane': 'popover',
  'mobile-starlight-toc': 'dataMinH dataMaxH',
  'starlight-toc': 'dataMinH dataMaxH',
};

const attributes = (names: string): readonly string[] => `${ANYWHERE} ${names}`.split(' ');

/** What templates write: each element with the attributes that it may have. */
export const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ELEMENTS).map(([name, own]) => [name, attributes(own)]),
);

/** Styles of a single element: constants of Starlight's frame. */
export const WRITTEN_STYLES =
  /^(?:--(?:sl-icon-size|sl-select-width|depth): [\d.]+(?:em|rem)?;?|display: none;|padding:0)$/;

/** The style of a register's choices, names of fields and numbers, and that of a record, its id. */
export const WRITTEN_SHEET =
  /^(?::root\{--paper-id:"[\w-]+"\}|(?:\.register:has\(#f-[a-z]+ option\[value="\d+"\]:checked\) tbody tr:not\(\[data-[a-z]+="\d+"\]\)\{display:none\})+)$/;

/** The programs that a page loads: those of the build. */
export const WRITTEN_SCRIPT = /^\/_astro\/[\w.-]+\.js$/;

/** The pictures of records. */
export const WRITTEN_PICTURE = /^\/pictures\/[0-9a-f]{32}\.(?:png|jpg|webp)$/;

/** The files that a page links to in its head. */
export const WRITTEN_LINK =
  /^\/(?:_astro\/[\w.-]+\.(?:css|woff2)|favicon\.svg|made-from\.css|feeds\/(?:learned|deadlines)\.(?:xml|json))$/;
