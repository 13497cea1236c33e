import type { Delimiter } from '../model';

/** In order of trust: among equals the first wins, for a decimal comma splits as evenly as a semicolon does. */
const CANDIDATES: readonly Delimiter[] = ['\t', ';', ',', ' '];
const CODES = CANDIDATES.map((each) => each.charCodeAt(0));
const HIGHEST = Math.max(...CODES);
/** Character code → place in CANDIDATES, or -1: digits are among the low codes, and a search for each would be half of the time. */
const KINDS = Int8Array.from({ length: HIGHEST + 1 }, (_, code) => CODES.indexOf(code));
const [TAB, SEMICOLON, COMMA, SPACE] = [0, 1, 2, 3]; // places in CANDIDATES
const OTHER = -1;
const QUOTE = 34;
const NEARLY = 0.85;

/**
 * Finds what separates the cells: the candidate that cuts the most lines into the same number (at least two) of fields, those
 * at the end of a line counted or not. Title lines and footnotes are outvoted, and separators inside quotes don't count. Where
 * most lines have a semicolon or a tab, a comma between digits is a decimal comma. Among those that cut nearly as many lines
 * the one that starts first wins, since names below the headings may hold any sign; a space wins only where nothing else cuts.
 * Linear; `;` when nothing separates.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = countByLine(text, true) ?? countByLine(text, false);
  const cuts = lines ? CANDIDATES.map((_, kind) => cutOf(lines, kind)) : [];
  const others = cuts.slice(0, SPACE);
  const eligible = others.some((cut) => cut.lines > 1) ? others : cuts;
  const best = Math.max(0, ...eligible.map((cut) => cut.lines));
  if (best === 0) return ';';
  const near = eligible.filter((cut) => cut.lines >= best * NEARLY);
  const start = Math.min(...near.map((cut) => cut.first));
  return CANDIDATES.find((_, kind) => near.some((cut) => cut === cuts[kind] && cut.first === start)) ?? ';';
}

/** How many lines a candidate cuts alike, and the number of the first of them. */
interface Cut {
  readonly lines: number;
  readonly first: number;
}

/** Number of separators on a line → the lines that have so many. */
type Tally = Map<number, { lines: number; readonly first: number }>;

/** Tallies of each candidate's separators on the lines that aren't blank. */
interface LineCounts {
  readonly all: readonly Tally[];
  /** Without those at the end of the line. */
  readonly inner: readonly Tally[];
  /** Commas that don't stand between digits, all and inner. */
  readonly plainCommas: readonly Tally[];
  lines: number;
}

function cutOf({ all, inner, plainCommas, lines }: LineCounts, kind: number): Cut {
  const having = (each: number): number => [...(all[each]?.values() ?? [])].reduce((sum, cut) => sum + cut.lines, 0);
  const decimalCommas = Math.max(having(TAB), having(SEMICOLON)) * 2 > lines;
  const tallies = kind === COMMA && decimalCommas ? plainCommas : [all[kind], inner[kind]];
  return tallies
    .flatMap((tally): readonly Cut[] => [...(tally?.values() ?? [])])
    .reduce((best, cut) => (cut.lines > best.lines ? cut : best), { lines: 0, first: Infinity });
}

function countByLine(text: string, respectQuotes: boolean): LineCounts | undefined {
  const tallies = (): Tally[] => CODES.map((): Tally => new Map());
  const counted: LineCounts = { all: tallies(), inner: tallies(), plainCommas: tallies(), lines: 0 };
  const all = new Int32Array(CODES.length);
  const ending = new Int32Array(CODES.length);
  let decimalCommas = 0;
  let separated = false;
  let blank = true;
  let quoted = false;
  let before = 10;
  const endLine = (): void => {
    if (!blank) {
      counted.lines++;
      all.forEach((count, kind) => {
        if (count > 0) tallyLine(counted, kind, { count, ending: ending[kind] ?? 0, decimalCommas });
      });
    }
    all.fill(0);
    ending.fill(0);
    decimalCommas = 0;
    blank = true;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code > HIGHEST ? OTHER : (KINDS[code] ?? OTHER);
    if (quoted) {
      if (code === QUOTE) quoted = false;
    } else if (kind >= 0) {
      all[kind] = (all[kind] ?? 0) + 1;
      ending[kind] = (ending[kind] ?? 0) + 1;
      separated = true;
      if (kind === COMMA && isDigit(before) && isDigit(text.charCodeAt(at + 1))) decimalCommas++;
    } else if (code === 10 || code === 13) {
      endLine();
    } else {
      if (separated) ending.fill(0);
      separated = false;
      blank = false;
      quoted = code === QUOTE && respectQuotes && (opens(before) || before === QUOTE);
    }
    before = code;
  }
  endLine();
  return quoted ? undefined : counted;
}

function tallyLine(
  { all, inner, plainCommas, lines }: LineCounts,
  kind: number,
  { count, ending, decimalCommas }: Readonly<Record<'count' | 'ending' | 'decimalCommas', number>>,
): void {
  add(all[kind], count, lines);
  add(inner[kind], count - ending, lines);
  if (kind !== COMMA) return;
  add(plainCommas[0], count - decimalCommas, lines);
  add(plainCommas[1], count - decimalCommas - ending, lines);
}

function add(tally: Tally | undefined, count: number, line: number): void {
  const known = tally?.get(count);
  if (known) known.lines++;
  else if (count > 0) tally?.set(count, { lines: 1, first: line });
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a quotation mark after this character opens a quoted field. */
function opens(before: number): boolean {
  return before === 10 || before === 13 || CODES.includes(before);
}
