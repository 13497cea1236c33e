import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { openWorkspace } from '../../src';
import { chartsOf } from '../../src/charts-of';
import type { Diagnostic } from '../../src/diagnostics';
import { finishPackage } from '../../src/finish';
import { nodeHost } from '../../src/host/node-host';
import { layoutDeck } from '../../src/layout';
import { loadDeck } from '../../src/load';
import { plainDate } from '../../src/model';
import { parseInline } from '../../src/parse/parse-inline';
import { textMeasurer } from '../../src/render/measure-text';
import { resolveDeck } from '../../src/resolve';
import { writeDeck } from '../../src/write';
import { METRICS, smallWorkspace } from '../cli/small-workspace';
import { faultLines } from '../inspect/inspect';
import { samplePng } from '../sample-deck';
import { anySlides, type AnySlide } from './any-slides';

/** Decks of twenty slides; `DECK_PROPERTY_RUNS=100` makes two thousand slides. */
const numRuns = Number(process.env['DECK_PROPERTY_RUNS'] ?? 4);
const SLIDES = 20;

const MANIFEST = 'decks/2026-03-25/slump.deck.yaml';
const BLOCK = 'decks/2026-03-25/slump.block.yaml';
const DECK = `title: Slump
meeting: { body: Regionstyrelsen, date: 2026-03-25 }
agenda:
  - section: Avsnitt
    items: [{ title: Punkt, slides: [{ include: slump.block.yaml }] }]
`;
const COUNTS = `antal:
  title: Antal ärenden
  unit: antal
  illustrative: true
  source: { file: ../series/antal.csv, citation: Exempel }
`;
const SERIES = ['Månad;Kalmar län', ...Array.from({ length: 15 }, (_, at) => month(at)), ''].join('\n');

function month(at: number): string {
  return `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')};${300 + 17 * at}`;
}

const measure = textMeasurer(nodeHost().fonts());

/** Slides laid out with all that can be wrong with them; pages only when nothing is. */
async function layOut(slides: readonly AnySlide[], template: string) {
  const host = smallWorkspace({
    'decks/metrics.yaml': METRICS + COUNTS,
    'series/antal.csv': SERIES,
    [MANIFEST]: DECK,
    [BLOCK]: stringify(slides, { lineWidth: 0, blockQuote: 'literal' }),
  });
  const { value: workspace } = await openWorkspace(host, {});
  const options = { today: plainDate(2026, 3, 20), template, cache: false };
  const { sources, diagnostics: read } = await loadDeck(host, workspace!, MANIFEST, options);
  if (!sources) return { diagnostics: read };
  const { language, staleAfter } = workspace!;
  const deck = resolveDeck({ ...sources, language, staleAfter, parseInline });
  const pages = deck.value && layoutDeck(deck.value, { measure });
  return {
    deck: deck.value,
    pages: pages?.value,
    diagnostics: [...read, ...deck.diagnostics, ...(pages?.diagnostics ?? [])],
  };
}

/** Errors of a slide that has more on it than fits; each says how much more. */
const MISFITS = [
  'text-does-not-fit',
  'word-too-wide',
  'table-too-wide',
  'table-row-too-tall',
  'diagram-does-not-fit',
];

/** The slides without those that errors are about; every error is one of a misfit and says its share. */
function without(slides: readonly AnySlide[], errors: readonly Diagnostic[]): readonly AnySlide[] {
  const text = errors[0]?.span?.file.text ?? '';
  const starts = [...text.matchAll(/^- /gm)].map(({ index }) => index);
  const hit = new Set(
    errors.map(({ span }) => starts.findLastIndex((start) => start <= (span?.start ?? -1))),
  );
  for (const { code, message } of errors) {
    expect(MISFITS).toContain(code);
    expect(message).toMatch(/\d+ %/);
  }
  return slides.filter((_, at) => !hit.has(at));
}

describe.each(['region-kalmar', 'neutral'])('any slides in the brand %s', (template) => {
  it('fit, in a sound and accessible package, or are refused with their measure', async () => {
    await fc.assert(
      fc.asyncProperty(anySlides(SLIDES), async (slides) => {
        let kept = slides;
        let made = await layOut(kept, template);
        const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          kept = without(slides, errors);
          fc.pre(kept.length > 0);
          made = await layOut(kept, template);
        }
        const wrong = made.diagnostics.filter(({ severity }) => severity !== 'info');
        expect(wrong.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
        const { deck, pages } = made;
        if (!deck || !pages) throw new Error('nothing was wrong, and yet there are no pages');
        const charts = new Map(chartsOf(pages).map(({ file }, at) => [file, samplePng(4 + at, 3, 200)]));
        const raw = await writeDeck({ deck, pages });
        expect(await faultLines(finishPackage(raw, { deck, pages, charts }))).toEqual([]);
      }),
      { numRuns, ...(process.env['DECK_SEED'] && { seed: Number(process.env['DECK_SEED']) }) },
    );
  });
});
