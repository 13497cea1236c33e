import type { BlockSpec, ManifestSpec, SlideOrIncludeSpec, SlideSpec } from '../../schema';
import { checkDate, part, parts, reject, rejectKey, type Rule, type Subject } from './rule';
import { problems } from '../../diagnostics';
import { entryOf, shortenToLine } from '../../source';
import { firstLine } from '../name-place';
import { bulletLinesAreBullets, bulletListsAreShallow, bulletsHaveSpaces } from './bullet-rules';
import { chartRules } from './chart-rules';

/** Rules of a manifest. */
export const deckRules: readonly Rule<ManifestSpec>[] = [meetingIsOnARealDay, slidesOfDeckFollowTheRules];

/** Rules of a block file. */
export const blockRules: readonly Rule<BlockSpec>[] = [slidesOfBlockFollowTheRules];

/** The date stays, wrong as it is: the stages after this one know what to do without a date. */
function meetingIsOnARealDay(deck: Subject<ManifestSpec>): void {
  const date = part(deck, deck.value.meeting.date, 'meeting', 'date');
  if (date) checkDate(date);
}

function slidesOfDeckFollowTheRules(deck: Subject<ManifestSpec>): void {
  const { opening, agenda, closing } = deck.value;
  checkSlides(parts(deck, opening, 'opening'));
  for (const section of parts(deck, agenda, 'agenda')) {
    checkSlides(parts(section, section.value.slides, 'slides'));
    for (const item of parts(section, section.value.items, 'items'))
      checkSlides(parts(item, item.value.slides, 'slides'));
  }
  checkSlides(parts(deck, closing, 'closing'));
}

function slidesOfBlockFollowTheRules(block: Subject<BlockSpec>): void {
  checkSlides(parts(block, block.value));
}

function checkSlides(slides: readonly Subject<SlideOrIncludeSpec>[]): void {
  for (const slide of slides.filter(isSlide)) for (const rule of slideRules) rule(slide);
}

function isSlide(subject: Subject<SlideOrIncludeSpec>): subject is Subject<SlideSpec> {
  return !('include' in subject.value);
}

/** Rules of one slide. */
const slideRules: readonly Rule<SlideSpec>[] = [
  slideHasATitle,
  dividerStandsAlone,
  onlyOneVisual,
  factsGoWithAChart,
  lastGoesWithOneMetric,
  presenterGoesWithADivider,
  slideShowsSomething,
  bulletLinesAreBullets,
  bulletListsAreShallow,
  bulletsHaveSpaces,
  chartsMakeSense,
];

/** What a slide can show beside its text; one at a time. */
const VISUALS = ['chart', 'charts', 'table', 'image', 'figures', 'boxes', 'steps', 'tree'] as const;

const BESIDE_SECTION: readonly string[] = ['section', 'subtitle', 'presenter', 'notes', 'id', 'skip'];

function slideHasATitle({ value, tree, report, cure, path, whole }: Subject<SlideSpec>): void {
  if (value.title !== undefined || value.section !== undefined) return;
  if (whole(tree)) {
    const write =
      'add title: …, which every slide needs (screen readers announce it); a divider has section: … instead';
    report(problems.missingKey(firstLine(tree), { owner: 'this slide', key: 'title', write }));
  }
  cure({ kind: 'drop', path });
}

function dividerStandsAlone({ value, tree, report, cure, path }: Subject<SlideSpec>): void {
  if (value.section === undefined || tree.kind !== 'map') return;
  const others = tree.entries.filter((entry) => !BESIDE_SECTION.includes(entry.key.text));
  const [first] = others;
  if (!first) return;
  const why =
    first.key.text === 'title'
      ? 'a divider takes its heading from section:; keep one of the two'
      : 'beside section: only subtitle:, presenter: and notes: have room; put the rest on a slide of its own, starting with "- title:"';
  const keys = others.map((entry) => entry.key.text);
  report(problems.keysConflict(first.key.span, { keys, with: 'section', why }));
  for (const key of keys) cure({ kind: 'drop', path: [...path, key] });
}

function onlyOneVisual({ value, tree, report, cure, path }: Subject<SlideSpec>): void {
  if (value.section !== undefined || tree.kind !== 'map') return;
  const visuals = tree.entries.filter((entry) => (VISUALS as readonly string[]).includes(entry.key.text));
  const [first, second, ...more] = visuals;
  if (!first || !second) return;
  const extra = [second, ...more].map((entry) => entry.key.text);
  const charts = [first.key.text, ...extra].every((key) => key.startsWith('chart'));
  const why = charts
    ? 'put all of them under charts:, up to four side by side'
    : 'a slide has room for one of chart, charts, table, image, figures, boxes, steps, tree; start another slide with "- title:"';
  report(problems.keysConflict(second.key.span, { keys: extra, with: first.key.text, why }));
  for (const key of extra) cure({ kind: 'drop', path: [...path, key] });
}

function factsGoWithAChart(slide: Subject<SlideSpec>): void {
  const { value, tree, whole } = slide;
  if (value.facts === undefined || value.section !== undefined || !whole(tree)) return;
  if (value.chart !== undefined || value.charts !== undefined) return;
  const write = 'add chart: and the id of a metric, or remove facts:, which is about the panel beside a chart';
  const at = entryOf(tree, 'facts')?.key.span;
  reject(slide, problems.missingKey(at, { owner: 'this slide', key: 'chart', write }), 'facts');
}

/** A table of several metrics has a column each, with its latest figures. */
function lastGoesWithOneMetric(slide: Subject<SlideSpec>): void {
  const table = part(slide, slide.value.table, 'table');
  if (!table || !('metric' in table.value) || table.value.last === undefined) return;
  const { metric } = table.value;
  if (typeof metric === 'string' || metric.length < 2) return;
  const why = 'a table of several metrics shows the latest period of each; remove last:, or show one metric over time';
  rejectKey(table, 'last', { with: `metric: [${metric.join(', ')}]`, why });
}

function presenterGoesWithADivider(slide: Subject<SlideSpec>): void {
  const { value, tree, whole } = slide;
  if (value.presenter === undefined || value.section !== undefined || !whole(tree)) return;
  reject(slide, problems.misplacedPresenter(entryOf(tree, 'presenter')?.key.span, {}), 'presenter');
}

function slideShowsSomething({ value, tree, report, whole }: Subject<SlideSpec>): void {
  if (value.title === undefined || value.section !== undefined || value.skip === true || !whole(tree)) return;
  const shown = [...VISUALS, 'bullets', 'text'] as const;
  if (shown.some((key) => value[key] !== undefined)) return;
  report(problems.emptySlide(firstLine(tree), { title: shortenToLine(value.title) }));
}

function chartsMakeSense(slide: Subject<SlideSpec>): void {
  const charts = [part(slide, slide.value.chart, 'chart'), ...parts(slide, slide.value.charts, 'charts')];
  for (const chart of charts) {
    if (!chart || typeof chart.value === 'string') continue;
    for (const rule of chartRules) rule({ ...chart, value: chart.value });
  }
}
