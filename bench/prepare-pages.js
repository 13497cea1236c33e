'use strict';
const { join } = require('node:path');

const DIST = join(__dirname, '../dist');

/** The sample decks, as paths from the root of the repository. */
const SAMPLES = ['decks/2026-03-25/bakgrundsmaterial.deck.yaml', 'decks/2025-12-10/informationspunkter.deck.yaml'];

/** A deck of a workspace with all names resolved, not laid out. */
async function prepareDeck(folder, manifest, today) {
  const { nodeHost } = require(join(DIST, 'host/node-host'));
  const { openSession, openWorkspace } = require(DIST);
  const { loadDeck } = require(join(DIST, 'load/load-deck'));
  const { resolveDeck } = require(join(DIST, 'resolve'));
  const { parseInline } = require(join(DIST, 'parse/parse-inline'));
  const { parseDate } = require(join(DIST, 'model'));
  const host = nodeHost();
  const { value: workspace } = await openWorkspace(host, { folder });
  const session = openSession(host, workspace, { today: parseDate(today) });
  const { sources } = await loadDeck(session, manifest, {});
  const { language, staleAfter } = workspace;
  return resolveDeck({ ...sources, language, staleAfter, parseInline }).value;
}

/** The same laid out, with what measured its text and the host whose fonts that took. */
async function layOut(folder, manifest, today) {
  const { nodeHost } = require(join(DIST, 'host/node-host'));
  const { layoutDeck } = require(join(DIST, 'layout/layout-deck'));
  const { textMeasurer } = require(join(DIST, 'fonts/measure-text'));
  const host = nodeHost();
  const deck = await prepareDeck(folder, manifest, today);
  const measure = textMeasurer(host.fonts());
  return { host, deck, measure, pages: layoutDeck(deck, { measure }).value };
}

/** The same with its charts painted: all that a package is made of. */
async function preparePages(folder, manifest, today) {
  const { paintCharts } = require(join(DIST, 'render/paint-charts'));
  const { chartsOf } = require(join(DIST, 'build/chart-jobs'));
  const { host, deck, measure, pages } = await layOut(folder, manifest, today);
  const jobs = chartsOf(pages);
  const pngs = await paintCharts(jobs, { template: deck.template, fonts: host.fonts() });
  const charts = new Map(jobs.map((job, at) => [job.file, pngs[at]]));
  return { deck, pages, charts, measure };
}

module.exports = { SAMPLES, layOut, prepareDeck, preparePages };
