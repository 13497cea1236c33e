const MARK = 'chart of deck: ';

/**
 * What the writer hands to PptxGenJS in the place of a chart's PNG, e.g. for `bup-fb-30`; the finish passes put the PNG
 * there. PptxGenJS holds every picture several times over, as base64 too, which a deck of hundreds of charts would feel.
 */
export function standIn(file: string): Uint8Array {
  return new TextEncoder().encode(MARK + file);
}

/** The chart a stand-in stands for; undefined for any other file (a PNG or JPEG never starts like one). */
export function standsFor(bytes: Uint8Array): string | undefined {
  const text = bytes.length < 500 ? new TextDecoder().decode(bytes) : '';
  return text.startsWith(MARK) ? text.slice(MARK.length) : undefined;
}
