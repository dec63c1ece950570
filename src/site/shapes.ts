/** The shapes that stand beside words; `src/styles/shapes.css` draws each. */
export const SHAPES = [
  'empty',
  'quarter',
  'half',
  'three-quarters',
  'full',
  'crossed',
  'one-bar',
  'two-bars',
  'three-bars',
  'four-bars',
  'cross',
  'exclamation',
  'letter',
  'accepted',
] as const;

export type ShapeName = (typeof SHAPES)[number];
