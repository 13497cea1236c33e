import { contrast, THEME_SLOTS, type ColourRole, type Template } from '../../model';
import { el } from '../xml';

/** A theme colour by role, as a filled surface or the colour of a text. */
export function solidFill(role: ColourRole): string {
  return el('a:solidFill', {}, schemeColour(role));
}

/** `<a:schemeClr val="accent1"/>` for focus. */
export function schemeColour(role: ColourRole): string {
  return el('a:schemeClr', { val: THEME_SLOTS[role].name });
}

/** The role itself where it can be read on a background (4.5:1, PPTX.md A10), else the better of white and ink. */
export function readableOn(
  role: ColourRole,
  background: ColourRole | undefined,
  template: Template,
): ColourRole {
  const under = template.colours[background ?? 'white'];
  if (contrast(template.colours[role], under) >= 4.5) return role;
  return contrast(template.colours.white, under) >= contrast(template.colours.ink, under) ? 'white' : 'ink';
}
