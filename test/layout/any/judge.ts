import { chartsOf } from '../../../src/build/chart-jobs';
import type { Diagnostic } from '../../../src/diagnostics';
import { nodeHost } from '../../../src/host/node-host';
import { layoutDeck } from '../../../src/layout';
import type { DeckSlide } from '../../../src/model';
import { textMeasurer } from '../../../src/fonts/measure-text';
import { writePackage } from '../../../src/write';
import { faultLines } from '../../inspect/inspect';
import { samplePng } from '../../sample-deck';
import { deckOf } from '../support';

const measure = textMeasurer(nodeHost().fonts());
const CHART = samplePng(8, 4, 200);

/** What came of some slides: those that are laid out in one deck, the errors of the others, the faults of the deck. */
export interface Judgement {
  readonly laidOut: readonly DeckSlide[];
  readonly errors: readonly Diagnostic[];
  readonly faults: readonly string[];
}

/** Builds a deck of all slides that lay out, with stand-ins for charts, and lets the gate of a build look into it. */
export async function judge(slides: readonly DeckSlide[], template: string): Promise<Judgement> {
  const alone = slides.map((slide) => ({ slide, ...layoutDeck(deckOf([slide], template), { measure }) }));
  const errors = alone.flatMap(({ value, diagnostics }) =>
    value ? [] : diagnostics.filter(({ severity }) => severity === 'error'),
  );
  const laidOut = alone.filter(({ value }) => value).map(({ slide }) => slide);
  if (laidOut.length === 0) return { laidOut, errors, faults: [] };
  const deck = deckOf(laidOut, template);
  const { value: pages } = layoutDeck(deck, { measure });
  if (!pages) throw new Error('slides that are laid out alone are not laid out together');
  const charts = new Map(chartsOf(pages).map(({ file }) => [file, CHART]));
  const bytes = await writePackage({ deck, pages, charts });
  return { laidOut, errors, faults: (await faultLines(bytes)).map((line) => withId(line, pages)) };
}

/** A fault's line with the id of its slide, so that the slide is found. */
function withId(line: string, pages: readonly { readonly id: string }[]): string {
  return line.replace(/ slide (\d+)/, (whole, number) => `${whole} (${pages[Number(number) - 1]?.id ?? '?'})`);
}
