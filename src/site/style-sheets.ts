/**
 * The style sheets of `src/styles`, each named by what it styles, in the order of the cascade: a later one may change
 * what an earlier one says of the same element. Paper comes last. Starlight's own styles stand in layers
 * (`@layer starlight.…`), so that any rule of ours, however plain, comes before them.
 */
export const STYLE_SHEETS = [
  'fonts',
  'theme',
  'text',
  'shapes',
  'grid',
  'frame',
  'menu',
  'report',
  'staff',
  'report-form',
  'report-ready',
  'training',
  'facts',
  'tables',
  'registers',
  'rules',
  'record',
  'timeline',
  'phases',
  'clocks',
  'findings',
  'search',
  'print',
] as const;
