import type { ColourRole } from './colour';

/** A colour of a PowerPoint theme: its element in the theme's colour scheme and its name on slides. */
export interface ThemeSlot {
  /** Element of `a:clrScheme`: `accent1`. */
  readonly slot:
    'dk1' | 'lt1' | 'dk2' | 'lt2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6';
  /** Value of `a:schemeClr` on slides, layouts and masters: `tx1`. */
  readonly name:
    'tx1' | 'bg1' | 'tx2' | 'bg2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6';
}

/** Where each colour role of a template sits in the theme, so that a new palette recolours every slide (PPTX.md, "Editable"). */
export const THEME_SLOTS: Readonly<Record<ColourRole, ThemeSlot>> = {
  ink: { slot: 'dk1', name: 'tx1' },
  white: { slot: 'lt1', name: 'bg1' },
  grey: { slot: 'dk2', name: 'tx2' },
  wash: { slot: 'lt2', name: 'bg2' },
  focus: { slot: 'accent1', name: 'accent1' },
  accent: { slot: 'accent2', name: 'accent2' },
  graphic1: { slot: 'accent3', name: 'accent3' },
  graphic2: { slot: 'accent4', name: 'accent4' },
  graphic3: { slot: 'accent5', name: 'accent5' },
  line: { slot: 'accent6', name: 'accent6' },
};
