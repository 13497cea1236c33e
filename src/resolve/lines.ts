import { placesIn, type PlaceOf, type Scalar } from '../source';

/** A line of an author's text, and where its parts stand in the file. */
export interface Line {
  readonly text: string;
  readonly placeOf: PlaceOf;
}

/** A text as one line: a break, with the white space around it, is a space. */
export function asLine(text: string, written: Pick<Scalar, 'style' | 'span'>): Line {
  const parts = text.split('\n').map((part) => part.trim());
  const line = parts.filter((part) => part !== '').join(' ');
  return { text: line, placeOf: placesIn(line, written) };
}

/** The lines of a text, as they were typed. */
export function linesOf(scalar: Scalar): readonly Line[] {
  const placeOf = placesIn(scalar.text, scalar);
  let next = 0;
  return scalar.text.split('\n').map((text) => {
    const from = next;
    next += text.length + 1;
    return { text, placeOf: (start, end) => placeOf(from + start, from + end) };
  });
}

/** What follows a line's first characters, without the white space around it. */
export function restOf({ text, placeOf }: Line, skipped = 0): Line {
  const rest = text.slice(skipped);
  const from = skipped + rest.length - rest.trimStart().length;
  return { text: rest.trim(), placeOf: (start, end) => placeOf(from + start, from + end) };
}
