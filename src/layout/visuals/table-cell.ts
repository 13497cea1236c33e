import type { StyledParagraph, TableContent } from '../../model';

/** A cell's text as it is set: total rows are bold. */
export function cellText(text: string, row: Pick<TableContent['rows'][number], 'total'>): StyledParagraph {
  return { runs: [{ text, ...(row.total && { bold: true }) }], level: 0, style: 'table', bullet: false };
}
