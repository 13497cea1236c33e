import type { ChangedLine, Changes, DeckChanges } from '../../model/changes';
import { texts } from '../texts';
import { deckName, deckVerdict, figureRows, figureTexts, slideRows } from './changes-text';
import { plainText } from './terminal-text';

/** Decks then and now as Markdown, with a heading of their own each. */
export function changesMarkdown([before, after]: readonly [string, string], decks: readonly DeckChanges[]): string {
  const title = texts.changes.markdown.title(escaped(before), escaped(after));
  const chapters = decks.flatMap((deck) => [
    `### ${escaped(deckName(deck))}`,
    '',
    deckVerdict(deck),
    '',
    ...(deck.changes ? changesList(deck.changes) : []),
  ]);
  return [`## ${title}`, '', ...chapters].join('\n');
}

/** Slides as a list, then figures as a table, each with an empty line behind it. */
export function changesList(changes: Changes): readonly string[] {
  const slides = slideItems(changes);
  const { columns } = texts.changes.markdown;
  const figures = figureRows(changes).map(({ name, ...row }) => [
    escaped(name),
    ...figureTexts(row).map((figure) => (figure === '' ? '–' : escaped(figure))),
  ]);
  const uncompared = changes.indicators === null ? [texts.changes.unknownFigures, ''] : [];
  return [
    ...(slides.length > 0 ? [...slides, ''] : []),
    ...(figures.length > 0 ? [...table(columns, ['---', '---', '---'], figures), ''] : []),
    ...uncompared,
  ];
}

function slideItems(changes: Changes): readonly string[] {
  return slideRows(changes).flatMap(({ kind, place, title, lines }) => [
    `- **${texts.changes.markdown.slides[kind]}** ${place} ${escaped(title)}`,
    ...lines.map((line) => `  - ${lineItem(line)}`),
  ]);
}

/** Marked as gone or come for eyes and screen readers alike: a sign inside of an item would begin a list. */
function lineItem({ kind, change, text }: ChangedLine): string {
  const tag = change === 'added' ? 'ins' : 'del';
  return `${texts.changes.kinds[kind]}<${tag}>${escaped(text)}</${tag}>`;
}

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
