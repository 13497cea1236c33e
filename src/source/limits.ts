const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/**
 * What deck takes from an author's files, so that each run comes to an end in seconds and in bounded memory. Each is several times
 * what a real deck needs; docs/limits.md lists them for authors. (What a finished .pptx may ask for stands in `inspect/archive/limits`.)
 */
export const LIMITS = {
  /** UTF-16 units of a quotation from a file in a message: a cell, a word, a text. */
  quotation: 60,
  /** Of a name, a path or a sentence in a message: what has to be read or copied in full. */
  sentence: 300,
  /** Diagnostics of one kind that are listed for one line of a file, and for one file. */
  alikeInLine: 10,
  alikeInFile: 100,

  /** Bytes of a YAML file; a manifest of 300 slides has about 60 kB. */
  yamlBytes: MEGABYTE,
  /** Pieces of punctuation and text in a YAML file; a large manifest has some thousands. */
  yamlPieces: 100_000,
  /** Levels in each other in a YAML file; a deck needs fewer than ten. */
  yamlLevels: 100,
  /** What aliases may make a YAML file grow to: nodes, with long texts counted as several. */
  yamlRepeated: 20_000,

  /** Slides of a deck, those that continue others counted; blocks that include blocks multiply. */
  slides: 1000,
  /** Bullets, paragraphs or rows of a table on one slide: with those that continue it about a hundred slides. */
  slideParts: 1000,
  /** Characters of one text in its file, with its indentation: about fifty slides. */
  slideCharacters: 100_000,
  /** Values in one chart: 300 lines over four years of months are 14 400. */
  chartValues: 20_000,

  /** Bytes of a file of figures; 200 000 rows have about 10 MB. */
  seriesBytes: 64 * MEGABYTE,
  /** Bytes of a file with the table of one slide. */
  tableBytes: 5 * MEGABYTE,
  /** Lines of a CSV file; exports have up to some 100 000. */
  csvLines: 500_000,
  /** Columns of a CSV file: as many as a sheet of Excel has. */
  csvColumns: 16_384,
  /** Cells of a CSV file. */
  csvCells: 2_000_000,

  /** Bytes of a PNG or JPEG; a photo of 48 megapixels has about 25 MB. */
  pictureBytes: 50 * MEGABYTE,
  /** Pixels of a side of a PNG or JPEG. */
  pictureSide: 12_000,
  /** Bytes of an SVG. */
  drawingBytes: 2 * MEGABYTE,
  /** Pixels of a side of an SVG as it says itself, at the most and at the least. */
  drawingSide: 100_000,
  drawingLeast: 0.5,
  /** Elements in each other in an SVG. */
  drawingLevels: 100,
  /** What of an SVG is drawn in a few seconds, repetitions counted: plain elements, and those that are see-through or cut out. */
  drawingElements: 200_000,
  drawingLayers: 2000,
} as const;

/** What belongs to the character before it: accents, tones of skin, what joins two pictures. */
const CONTINUES = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;
/** No character that people write is made of more units. */
const LONGEST_CHARACTER = 16;

/**
 * A text of at most so many UTF-16 units: of a longer one both ends are kept, in whole characters, with an ellipsis between them.
 * Costs the same however long the text is.
 * @example shorten('Hälso- och sjukvårdsnämnden', 11) // 'Hälso…mnden'
 */
export function shorten(text: string, most: number = LIMITS.quotation): string {
  if (text.length <= most) return text;
  const room = most - 1;
  const head = boundaryNear(text, Math.ceil(room / 2), -1);
  const tail = boundaryNear(text, text.length - Math.floor(room / 2), 1);
  return `${text.slice(0, head)}…${text.slice(tail)}`;
}

/** The same on one line: white space is one space, and none stands at the ends. */
export function shortenToLine(text: string, most: number = LIMITS.quotation): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), most);
}

/** The place nearest to an offset, going by steps of 1 or -1, at which a character begins that doesn't belong to the one before it. */
function boundaryNear(text: string, at: number, step: 1 | -1): number {
  for (let count = 0; count < LONGEST_CHARACTER; count++) {
    const here = at + count * step;
    if (here <= 0 || here >= text.length) return at;
    const inPair = (text.codePointAt(here - 1) ?? 0) > 0xffff;
    if (!inPair && text.charAt(here - 1) !== '\u200d' && !CONTINUES.test(text.slice(here, here + 2))) return here;
  }
  return at;
}
