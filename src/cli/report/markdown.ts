import { plainText } from './plain-text';

/** An author's text as text: nothing in it is Markdown or HTML. */
export function escaped(text: string): string {
  return plainText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]()#|~!@]/g, '\\$&');
}

/** A table; its cells are Markdown already. `---:` in `align` is a column of numbers. */
export function table(
  columns: readonly string[],
  align: readonly ('---' | '---:')[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  return [columns, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
