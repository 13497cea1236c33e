import { linesOf, type TextSetting } from '../../src/text';
import type { Frame } from '../../src/model';
import type { SetWord } from './office-words';
import type { TextPlace } from './text-places';

/** How a text stands with deck and with LibreOffice. */
export interface Comparison {
  readonly place: TextPlace;
  /** Texts of the lines, without spaces, hyphens and dashes, which may be shown or not at a line's end. */
  readonly deck: readonly string[];
  readonly office: readonly string[];
  /** Inches that LibreOffice's text reaches out of its room, at the right and at the bottom; negative inside. */
  readonly right: number;
  readonly bottom: number;
}

/** pdftotext's boxes are 1.3 times the size of the type, and end below the line. */
const LINE_END = 0.845;

/** Compares the texts of a page with the words that LibreOffice set on it; each word belongs to the nearest text, or to what is on every page. */
export function comparePage(
  places: readonly TextPlace[],
  decoration: readonly TextPlace[],
  { words, setting }: { readonly words: readonly SetWord[]; readonly setting: TextSetting },
): readonly Comparison[] {
  const all = [...places, ...decoration];
  const own = new Map<TextPlace, SetWord[]>(all.map((place) => [place, []]));
  for (const word of words) {
    const [nearest] = [...all].sort((a, b) => distance(word.at, a.room) - distance(word.at, b.room));
    if (nearest) own.get(nearest)!.push(word);
  }
  return places.map((place) => {
    const found = own.get(place)!;
    const { x, y, width, height } = place.room;
    return {
      place,
      deck: linesOf(place, setting).map(({ runs }) => bare(runs.map(({ text }) => text).join(''))),
      office: linesIn(found),
      right: Math.max(0, ...found.map(({ at }) => at.x + at.width)) - x - width,
      bottom: Math.max(0, ...found.map(({ at }) => at.y + at.height * LINE_END)) - y - height,
    };
  });
}

function distance({ x, y, width, height }: Frame, room: Frame): number {
  const outside = (at: number, from: number, length: number): number => Math.max(from - at, 0, at - from - length);
  return outside(x + width / 2, room.x, room.width) + outside(y + height / 2, room.y, room.height);
}

/** Words that stand at one height are a line. */
function linesIn(words: readonly SetWord[]): readonly string[] {
  const middle = ({ at }: SetWord): number => at.y + at.height / 2;
  const lines: SetWord[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && middle(word) - middle(line[0]!) < 0.4 * word.at.height) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) =>
    bare(
      line
        .sort((a, b) => a.at.x - b.at.x)
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u2010-\u2014\u25a0-]/g, '');
}
