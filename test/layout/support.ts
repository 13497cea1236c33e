import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics';
import { layoutDeck } from '../../src/layout';
import { settingOf, type Setting } from '../../src/layout/setting';
import {
  parseDate,
  templateOf,
  type Box,
  type Chart,
  type ContentSlide,
  type Deck,
  type DeckSlide,
  type Measure,
  type Page,
  type Paragraph,
  type StyledParagraph,
  type Template,
} from '../../src/model';
import type { StyleName, TemplateSpec } from '../../src/schema';
import { sourceFile, type Tree } from '../../src/source';

/** Every character is half as wide as it is high, bold ones a little wider: widths that can be reckoned in the head. */
export const measure: Measure = (text, { size, bold }) => text.length * size * (bold ? 0.55 : 0.5);

const templates = new Map(['region-kalmar', 'neutral'].map((key) => [key, readTemplate(key)]));

function readTemplate(key: string): Template {
  const text = readFileSync(join(__dirname, '../../templates', key, 'template.yaml'), 'utf8');
  return templateOf(key, parse(text) as TemplateSpec);
}

export function template(key = 'region-kalmar'): Template {
  return templates.get(key)!;
}

export function setting(reported: Diagnostic[] = []): Setting {
  return settingOf(template(), measure, (diagnostic) => reported.push(diagnostic));
}

const file = sourceFile('decks/2026-03-25/prov.block.yaml', '- title: Prov\n');
export const origin: Tree = { kind: 'map', entries: [], span: { file, start: 2, end: 13 } };

export const words = (text: string, level = 0): Paragraph => ({ runs: [{ text }], level });
export const paragraph = (text: string, style: StyleName = 'body', bullet = false, level = 0): StyledParagraph => ({
  ...words(text, level),
  style,
  bullet,
});

export function content(title: string, rest: Partial<ContentSlide> = {}): ContentSlide {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { kind: 'content', id, title, section: 'Avsnitt', notes: [], origin, text: [], bullets: [], ...rest };
}

export function deckOf(slides: readonly DeckSlide[], key = 'region-kalmar'): Deck {
  return {
    name: 'prov',
    title: 'Prov',
    meeting: { body: 'Regionstyrelsen', date: parseDate('2026-03-25')! },
    author: 'Prov',
    language: 'sv-SE',
    template: template(key),
    slides,
  };
}

/** The pages of a deck that must lay out without errors. */
export function pagesOf(...slides: readonly DeckSlide[]): readonly Page[] {
  const outcome = layoutDeck(deckOf(slides), { measure });
  expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return outcome.value!;
}

/** The diagnostics of a deck. */
export function complaintsOf(...slides: readonly DeckSlide[]): readonly Diagnostic[] {
  return layoutDeck(deckOf(slides), { measure }).diagnostics;
}

export const chart = (rest: Partial<Chart> = {}): Chart => ({
  metric: 'bup',
  form: 'lines',
  unit: 'procent',
  decimals: 0,
  categories: ['jan', 'feb'],
  series: [],
  axis: { min: 0, max: 100 },
  breaks: [],
  alt: 'Linjediagram som visar väntande',
  figures: [
    ['Månad', '2025', '2026'],
    ['jan', '74 %', '84 %'],
    ['feb', '75 %', ''],
  ],
  ...rest,
});

/** The leaves of boxes: a group's children in its place. */
export function leavesOf(boxes: readonly Box[]): readonly Exclude<Box, { kind: 'group' }>[] {
  return boxes.flatMap((box) => (box.kind === 'group' ? leavesOf(box.boxes) : [box]));
}

/** The texts of a page in reading order, one line a paragraph; bullets with their level, tables with bars. */
export function textOf(page: Page): readonly string[] {
  return leavesOf(page.boxes).flatMap((box) => {
    if (box.kind === 'picture') return [`[${box.picture.kind === 'chart' ? box.picture.file : 'bild'}]`];
    if (box.kind === 'table')
      return [box.columns.map(({ heading }) => heading), ...box.rows.map(({ cells }) => cells)].map((row) =>
        row.join(' | '),
      );
    if (box.kind === 'line') return [];
    const name = box.kind === 'text' && box.placeholder !== undefined ? `${box.placeholder}: ` : '';
    return box.paragraphs.map(
      (each) =>
        `${name}${each.bullet ? `${'  '.repeat(each.level)}- ` : ''}${each.runs.map(({ text }) => text).join('')}`,
    );
  });
}
