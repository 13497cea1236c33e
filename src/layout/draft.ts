import type { Page } from '../model';

/** A page that has no number yet. */
export type Draft = Omit<Page, 'number'>;
