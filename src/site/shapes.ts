const RING = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z';
const BARS = ['M1.5 10.5H4v4H1.5Z', 'M5 7.5h2.5v7H5Z', 'M8.5 4.5H11v10H8.5Z', 'M12 1.5h2.5v13H12Z'] as const;

/** A shape on a field of 16 by 16: what is drawn, and what of it only stands in outline. */
export interface Shape {
  readonly path: string;
  /** Drawn faintly behind it: what is not reached. */
  readonly faint?: string;
}

function bars(count: number): Shape {
  const faint = BARS.slice(count).join('');
  return { path: BARS.slice(0, count).join(''), ...(faint === '' ? {} : { faint }) };
}

/** The shapes that stand beside words, each told from the others without its colour. */
export const SHAPES = {
  empty: { path: RING },
  quarter: { path: `${RING}M8 5v3h3a3 3 0 0 0-3-3Z` },
  half: { path: `${RING}M8 5v6a3 3 0 0 0 0-6Z` },
  'three-quarters': { path: `${RING}M8 5v3H5a3 3 0 1 0 3-3Z` },
  full: { path: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm-1 8.7L4.5 8.2l1.1-1.1L7 8.5l3.4-3.4 1.1 1.1L7 10.7Z' },
  crossed: { path: `${RING}M4.9 10 10 4.9l1.1 1.1L6 11.1Z` },
  'one-bar': bars(1),
  'two-bars': bars(2),
  'three-bars': bars(3),
  'four-bars': bars(4),
  cross: { path: 'M4.6 3.5 8 6.9l3.4-3.4 1.1 1.1L9.1 8l3.4 3.4-1.1 1.1L8 9.1l-3.4 3.4-1.1-1.1L6.9 8 3.5 4.6Z' },
  exclamation: { path: 'M8 1.5 15 14H1L8 1.5Zm-.8 4.5v4h1.6V6Zm0 5v1.6h1.6V11Z' },
  letter: { path: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm-.8 2.6h1.6v1.6H7.2Zm0 2.6h1.6v4.2H7.2Z' },
  accepted: {
    path: 'M2.8 9.4c1-2 2.6-2.5 4.5-1.3 1.9 1.1 3 .9 3.9-.7l1.5.8c-1.2 2.3-3 2.8-5.2 1.5-1.4-.9-2.4-.7-3.2.5Z',
  },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
