import { GlobalFonts } from '@napi-rs/canvas';

/** Absolute paths of TrueType files, one a style. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
  readonly boldItalic: string;
}

/** Names the canvas knows the files by; each is one face, so it is never asked for in bold. */
export type FontFamilies = Readonly<Record<keyof FontFiles, string>>;

/**
 * Makes the shipped fonts known to the canvas under names no installed font can have, and gives the names.
 * The canvas substitutes an unknown family silently (STACK, "chart fonts"), so a file it can't use throws an Error that names it.
 */
export function registerFonts(files: FontFiles): FontFamilies {
  return {
    regular: registerFont(files.regular),
    bold: registerFont(files.bold),
    italic: registerFont(files.italic),
    boldItalic: registerFont(files.boldItalic),
  };
}

function registerFont(path: string): string {
  const family = familyOf(path);
  if (GlobalFonts.has(family)) return family;
  const key = GlobalFonts.registerFromPath(path, family);
  if (!key || !GlobalFonts.has(family)) throw new Error(`the canvas can't use the font file ${path}`);
  return family;
}

/** A CSS identifier that is different for different paths: `deck-_2f_fonts_2f_Arimo`. */
function familyOf(path: string): string {
  return `deck-${path.replace(/[^a-zA-Z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)}`;
}
