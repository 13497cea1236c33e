import { join } from 'node:path';
import { chartsOf } from '../src/build/chart-jobs';
import { nodeHost } from '../src/host/node-host';
import { layoutDeck } from '../src/layout';
import { loadDeck } from '../src/load/load-deck';
import { plainDate, type Deck, type Page } from '../src/model';
import { parseInline } from '../src/parse/parse-inline';
import { textMeasurer } from '../src/fonts/measure-text';
import { resolveDeck } from '../src/resolve';
import { samplePng } from './sample-deck';
import { sessionIn } from './session-in';

export const GOLDEN_DECKS = [
  'decks/2026-03-25/bakgrundsmaterial.deck.yaml',
  'decks/2025-12-10/informationspunkter.deck.yaml',
] as const;
export const BRANDS = ['region-kalmar', 'neutral'] as const;

/** A sample deck of the workspace laid out in a brand, with a grey picture of its own for every chart. */
export async function goldenPages(
  manifest: string,
  template: string,
): Promise<{ deck: Deck; pages: readonly Page[]; charts: ReadonlyMap<string, Uint8Array> }> {
  const host = nodeHost();
  const options = { today: plainDate(2026, 3, 20), cache: false };
  const session = await sessionIn(host, options, join(__dirname, '..'));
  const { sources } = await loadDeck(session, manifest, { template });
  const { language, staleAfter } = session.workspace;
  const { value: deck } = resolveDeck({ ...sources!, language, staleAfter, parseInline });
  const { value: pages } = layoutDeck(deck!, { measure: textMeasurer(host.fonts()) });
  const charts = chartsOf(pages!).map(({ file }, at) => [file, samplePng(4 + at, 3, 200)] as const);
  return { deck: deck!, pages: pages!, charts: new Map(charts) };
}
