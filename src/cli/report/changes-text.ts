import { type ChangedLine, type Changes, type DeckChanges, type Figure, isUnchanged } from '../../model/changes';
import { texts } from '../texts';
import type { Style } from './style';
import { fitLeft, plainText, shorten, textWidth, wrap } from './terminal-text';

/** Names of metrics take no more than this of a line. */
const WIDEST_NAME = 32;

/** Decks then and now as lines for people, with an empty line between two. */
export function changesText(decks: readonly DeckChanges[], style: Style): readonly string[] {
  return decks.flatMap((deck, at) => [...(at === 0 ? [] : ['']), ...deckLines(deck, style)]);
}

/** A deck's name on a line, `utkast → bakgrundsmaterial` when it changed. */
export function deckName({ before, after }: DeckChanges): string {
  const names = new Set([before, after].filter((name) => name !== undefined));
  return plainText([...names].join(' → '));
}

/** What became of a deck, in a few words. */
export function deckVerdict({ before, changes }: DeckChanges): string {
  if (changes) return countsText(changes);
  return before === undefined ? texts.changes.deckAdded : texts.changes.deckRemoved;
}

function deckLines(deck: DeckChanges, style: Style): readonly string[] {
  const { paint, columns } = style;
  const name = deckName(deck);
  const [first = '', ...rest] = wrap(`${name}  ${deckVerdict(deck)}`, columns);
  const head = [first.replace(name, () => paint.bold(name)), ...rest.map((line) => `  ${line}`)];
  if (!deck.changes) return head;
  const uncompared = deck.changes.indicators === null ? [paint.dim(`  ${texts.changes.unknownFigures}`)] : [];
  return [...head, ...slideLines(deck.changes, style), ...figureLines(deck.changes, style), ...uncompared];
}

/** A slide that came, went, moved or has other texts. */
interface SlideRow {
  readonly kind: keyof Changes['slides'];
  /** `4`, or `1 → 3` */
  readonly place: string;
  readonly title: string;
  readonly lines: readonly ChangedLine[];
}

/** The slides that came, then those that went, moved and have other texts. */
export function slideRows({ slides }: Changes): readonly SlideRow[] {
  const kinds = ['added', 'removed', 'moved', 'changed'] as const;
  return kinds.flatMap((kind) =>
    slides[kind].map((slide) => ({
      kind,
      place: 'number' in slide ? String(slide.number) : `${slide.from} → ${slide.to}`,
      title: slide.title === '' ? texts.changes.noTitle : slide.title,
      lines: 'lines' in slide ? slide.lines : [],
    })),
  );
}

const MARKS = { added: ['+', 'green'], removed: ['−', 'red'], moved: ['↕', 'cyan'], changed: ['~', 'yellow'] } as const;

function slideLines(changes: Changes, style: Style): readonly string[] {
  return slideRows(changes).flatMap(({ kind, place, title, lines }) => {
    const [mark, colour] = MARKS[kind];
    return [...hanging(`${mark} ${place} ${title}`, 2, style).map(style.paint[colour]), ...lineLines(lines, style)];
  });
}

function lineLines(lines: readonly ChangedLine[], style: Style): readonly string[] {
  const { paint, verbose } = style;
  const shown = verbose ? lines : lines.filter(({ kind }) => kind !== 'notes');
  const hidden = lines.length - shown.length;
  return [
    ...shown.flatMap(({ kind, change, text }) => {
      const [mark, colour] = change === 'added' ? ['+', paint.green] : ['-', paint.red];
      return hanging(`    ${mark} ${texts.changes.kinds[kind]}${text}`, 6, style).map(colour);
    }),
    ...(hidden > 0 ? [paint.dim(`    ${texts.changes.hiddenNotes(hidden)}`)] : []),
  ];
}

function figureLines(changes: Changes, style: Style): readonly string[] {
  const rows = figureRows(changes);
  if (rows.length === 0) return [];
  const width = Math.min(WIDEST_NAME, Math.max(...rows.map(({ name }) => textWidth(plainText(name)))));
  return [texts.changes.indicators, ...rows.map((row) => figureLine(row, width, style))];
}

/** `  bup-fb-30  82 % (2026-02) → 83 % (2026-03)` */
function figureLine({ name, ...row }: FigureRow, width: number, style: Style): string {
  const { before, after } = row;
  const mark = before && after ? ' ' : after ? '+' : '−';
  const figures = figureTexts(row).filter((text) => text !== '');
  const line = `${mark} ${fitLeft(plainText(name), width)}  ${figures.join(' → ')}`;
  return shorten(line, style.columns);
}

/** `82 % (2026-02)` and `83 % (2026-03)`, empty for what isn't there; exact where both would read the same. */
export function figureTexts({ before, after }: Omit<FigureRow, 'name'>): readonly [string, string] {
  const alike = before?.shown === after?.shown && before?.period === after?.period;
  const text = (figure: Figure | undefined): string =>
    figure ? plainText(texts.changes.figure(alike ? exact(figure) : figure.shown, figure.period)) : '';
  return [text(before), text(after)];
}

/** `82,44` */
function exact({ value }: Figure): string {
  return String(value).replace('.', ',').replace('-', '\u2212');
}

/** A text broken at the width of the terminal, all lines but the first further in. */
function hanging(text: string, indent: number, { columns }: Style): readonly string[] {
  const margin = /^ */.exec(text)?.[0] ?? '';
  const lines = wrap(plainText(text.trimStart()), Math.max(20, columns - indent));
  return lines.map((line, at) => (at === 0 ? margin : ' '.repeat(indent)) + line);
}

/** `2 slides changed, 1 added; 3 indicators have new figures`, or that nothing is different. */
export function countsText(changes: Changes): string {
  if (isUnchanged(changes)) return texts.changes.none;
  const { slides, indicators } = changes;
  const ids = (figures: readonly Figure[] = []): number => new Set(figures.map(({ id }) => id)).size;
  return texts.changes.counts({
    changed: slides.changed.length,
    added: slides.added.length,
    removed: slides.removed.length,
    moved: slides.moved.length,
    figures: ids(indicators?.changed.map(({ after }) => after)),
    addedFigures: ids(indicators?.added),
    removedFigures: ids(indicators?.removed),
  });
}

/** A figure that changed, came or went. */
interface FigureRow {
  /** `bup-fb-30`, with `[Riket]` behind it where several series of the metric are told. */
  readonly name: string;
  readonly before?: Figure;
  readonly after?: Figure;
}

/** The figures that changed, then those that came, then those that went. */
export function figureRows({ indicators }: Changes): readonly FigureRow[] {
  if (!indicators) return [];
  const rows = [
    ...indicators.changed.map((change) => ({ of: change.after, ...change })),
    ...indicators.added.map((after) => ({ of: after, after })),
    ...indicators.removed.map((before) => ({ of: before, before })),
  ];
  return rows.map(({ of, ...row }) => {
    const several = rows.filter((each) => each.of.id === of.id).length > 1;
    return { name: several ? `${of.id}[${of.series}]` : of.id, ...row };
  });
}
