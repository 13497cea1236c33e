import type { ChangedLine, Changes, DeckChanges } from '../../model/changes';
import type { Texts } from '../texts';
import { deckName, deckVerdict, figureRows, figureTexts } from './changes-text';
import { plainText } from './terminal-text';

/** Decks then and now as Markdown, with a heading of their own each. */
export function changesMarkdown(
  [before, after]: readonly [string, string],
  decks: readonly DeckChanges[],
  texts: Texts,
): string {
  const title = texts.changes.markdown.title(escaped(before), escaped(after));
  const chapters = decks.flatMap((deck) => [
    `### ${escaped(deckName(deck))}`,
    '',
    deckVerdict(deck, texts),
    '',
    ...(deck.changes ? changesList(deck.changes, texts) : []),
  ]);
  return [`## ${title}`, '', ...chapters].join('\n');
}

/** Slides as a list, then figures as a table, each with an empty line behind it. */
export function changesList(changes: Changes, texts: Texts): readonly string[] {
  const slides = slideItems(changes, texts);
  const { columns } = texts.changes.markdown;
  const figures = figureRows(changes).map(({ name, ...row }) => [
    escaped(name),
    ...figureTexts(row, texts).map((figure) => (figure === '' ? '–' : escaped(figure))),
  ]);
  const untold = changes.indicators === null ? [texts.changes.unknownFigures, ''] : [];
  return [
    ...(slides.length > 0 ? [...slides, ''] : []),
    ...(figures.length > 0 ? [...table(columns, ['---', '---', '---'], figures), ''] : []),
    ...untold,
  ];
}

function slideItems({ slides }: Changes, { changes: said }: Texts): readonly string[] {
  const item = (kind: keyof typeof slides, place: string, title: string): string =>
    `- **${said.markdown.slides[kind]}** ${place} ${escaped(title === '' ? said.noTitle : title)}`;
  return [
    ...slides.added.map(({ number, title }) => item('added', String(number), title)),
    ...slides.removed.map(({ number, title }) => item('removed', String(number), title)),
    ...slides.moved.map(({ from, to, title }) => item('moved', `${from} → ${to}`, title)),
    ...slides.changed.flatMap(({ number, title, lines }) => [
      item('changed', String(number), title),
      ...lines.map((line) => `  - ${lineItem(line, said)}`),
    ]),
  ];
}

/** Marked as gone or come for eyes and screen readers alike: a sign inside of an item would begin a list. */
function lineItem({ kind, change, text }: ChangedLine, { kinds }: Texts['changes']): string {
  const tag = change === 'added' ? 'ins' : 'del';
  return `${kinds[kind]}<${tag}>${escaped(text)}</${tag}>`;
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
