import type { Pass } from '../pass';
import { themeXml } from '../brand/theme';

/** Replaces PptxGenJS's Office theme by the template's; the notes master gets a theme of its own (#604, #1449). */
export const buildTheme: Pass = (parts, { deck }) => {
  parts.put('ppt/theme/theme1.xml', themeXml(deck.template, deck.template.name));
  parts.put('ppt/theme/theme2.xml', themeXml(deck.template, `${deck.template.name} anteckningar`));
};
