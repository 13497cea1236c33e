import { THEME_SLOTS, type ColourRole } from '../model';

/** The theme colour PptxGenJS writes for a role, e.g. `accent1` for focus: never a fixed hex, so that the template recolours. */
export function schemeColour(role: ColourRole): string {
  return THEME_SLOTS[role].name;
}
