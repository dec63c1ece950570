/** What the search can be narrowed down by, in the order in which it is offered; the words of each stand on pages of records. */
export const FILTERS = ['type', 'kind', 'severity', 'status', 'category', 'control', 'year'] as const;
