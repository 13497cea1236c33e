import { lineText } from '../../source';
import { flowAround, lineAt, lineEndOf, type Sheet, startOfLine } from './sheet';

/** How comments start that deck writes into a file that was carried over: unlike other comments they are written anew the next time. */
const SIGN = '#|';

/** Lines that are changed together, 1-based, the last one included. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly Mark[];
}

/**
 * The text of a file with its marks made. Old lines that a mark keeps stand as comments above the new ones, under a heading;
 * every other character stays.
 * @example 'text: Gammalt' // '#| Förra mötet (2026-03-25):\n#| text: Gammalt\ntext: (skriv här)'
 */
export function applyMarks(sheet: Sheet, marks: readonly Mark[], heading: string): string {
  const { text } = sheet.file;
  let out = '';
  let at = 0;
  for (const group of groupsOf(sheet, marks)) {
    const from = startOfLine(sheet.file, firstToReplace(sheet, group));
    const start = startOfLine(sheet.file, group.first);
    const end = startOfLine(sheet.file, group.last + 1);
    out += text.slice(at, from) + commentsOf(sheet, group, heading);
    at = start;
    for (const mark of group.marks) {
      if (mark.text === undefined) continue;
      out += text.slice(at, mark.start) + mark.text;
      at = mark.end;
    }
    out += text.slice(at, end);
    at = end;
  }
  return out + text.slice(at);
}

/** Marks by their lines. Rows of a list that follow each other make one comment; what stands in brackets is one whole. */
function groupsOf(sheet: Sheet, marks: readonly Mark[]): readonly Group[] {
  const groups: Group[] = [];
  for (const mark of distinct(marks)) {
    const flow = flowAround(sheet, mark.start);
    const first = lineAt(sheet.file, flow?.start ?? mark.start);
    const last = lineAt(sheet.file, Math.max(mark.start, (flow?.end ?? mark.end) - 1, mark.end - 1));
    const before = groups.at(-1);
    if (before && belong(sheet, before, { first, last, marks: [mark] })) {
      groups.pop();
      groups.push({ first: before.first, last: Math.max(before.last, last), marks: [...before.marks, mark] });
    } else groups.push({ first, last, marks: [mark] });
  }
  return groups;
}

function belong({ file }: Sheet, before: Group, next: Group): boolean {
  if (next.first <= before.last) return true;
  const keepsOnly = ({ marks }: Group): boolean =>
    marks.every(({ keep, remark }) => keep === true && remark === undefined);
  const alike = indentOf(lineText(file, before.first)) === indentOf(lineText(file, next.first));
  const short =
    next.first === next.last && before.marks.every((mark) => !file.text.slice(mark.start, mark.end).includes('\n'));
  return next.first === before.last + 1 && alike && short && keepsOnly(before) && keepsOnly(next);
}

/** Marks in the order of the text; an alias leads to the same place twice. */
function distinct(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((mark, index) => {
    const before = sorted.slice(0, index).filter(({ text }) => (text === undefined) === (mark.text === undefined));
    return before.every(({ start, end }) => mark.start >= end && mark.start !== start);
  });
}

/** Comments of the last time directly above give way. */
function firstToReplace({ file }: Sheet, { first, marks }: Group): number {
  if (marks.every(({ keep, remark }) => keep !== true && remark === undefined)) return first;
  const indent = indentOf(lineText(file, first));
  let line = first;
  while (isSigned(lineText(file, line - 1)) && indentOf(lineText(file, line - 1)) <= indent) line -= 1;
  return line;
}

function commentsOf({ file }: Sheet, { first, last, marks }: Group, heading: string): string {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => lineText(file, first + index));
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf));
  const kept = marks.some(({ keep }) => keep === true)
    ? [heading, ...lines.filter((line) => !isSigned(line)).map((line) => line.slice(indent))]
    : [];
  const remarks = marks.flatMap(({ remark }) => remark ?? []);
  return [...remarks, ...kept]
    .map((line) => `${' '.repeat(indent)}${SIGN} ${line}`.trimEnd() + lineEndOf(file))
    .join('');
}

function isSigned(line: string): boolean {
  return line.trimStart().startsWith(SIGN);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Something to do in a file: replace what stands between two UTF-16 offsets, or say something above its line. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Stands there afterwards; without it nothing is changed. */
  readonly text?: string;
  /** Keeps the lines as they were in a comment above. */
  readonly keep?: boolean;
  /** A comment above the line. */
  readonly remark?: string;
}
