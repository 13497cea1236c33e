import { isUnwritten } from '../../model';
import { scalarsIn, type Mapping, type Tree } from '../../source';
import { dropEntry, emptyBullets, emptyFigure, emptyText, remarkPeriod, type Spot, isProse } from './empty-entry';
import type { Mark } from './apply-marks';
import type { Sheet } from './sheet';

type Emptier = (spot: Spot) => readonly Mark[];

/** What becomes of the keys of a slide; a key that isn't here stays as it is. */
const OF_SLIDE: Readonly<Record<string, Emptier>> = {
  title: remark,
  kicker: remark,
  section: remark,
  source: remark,
  subtitle,
  bullets: emptyBullets,
  text: emptyText,
  notes: dropEntry,
  footnote: dropEntry,
  chart: ofMap({ alt: dropEntry, title: remark, from: remark, to: remark }),
  charts: ofMap({ alt: dropEntry, title: remark, from: remark, to: remark }),
  table: ofMap({ alt: dropEntry, columns: remark, rows, file: askForFile }),
  image: ofMap({ caption: dropEntry }),
  figures: ofMap({ value: figure, trend: dropTrend, label: remark }),
  boxes: ofMap({ heading: remark, text: emptyText }),
  steps: ofMap({ heading: remark, text: emptyText }),
  tree: remark,
};

/** Empties the narrative of every slide of a list; titles, metrics, structure and includes stay (docs/new-meeting.md). */
export function emptySlides(sheet: Sheet, slides: Tree | undefined): readonly Mark[] {
  if (slides?.kind !== 'list') return [];
  return slides.items.flatMap((slide) => (slide.kind === 'map' ? emptyMap(sheet, slide, OF_SLIDE) : []));
}

function emptyMap(sheet: Sheet, map: Mapping, emptiers: Readonly<Record<string, Emptier>>): readonly Mark[] {
  return map.entries.flatMap((entry) => emptiers[entry.key.text]?.({ sheet, map, entry }) ?? []);
}

/** Empties the maps under a key, one or a list of them; a text among them stays, with a remark where it names a period. */
function ofMap(emptiers: Readonly<Record<string, Emptier>>): Emptier {
  return ({ sheet, entry: { value } }) =>
    (value.kind === 'list' ? value.items : [value]).flatMap((each) => {
      if (each.kind === 'map') return emptyMap(sheet, each, emptiers);
      return each.kind === 'scalar' ? remarkPeriod(each) : [];
    });
}

function remark({ entry }: Spot): readonly Mark[] {
  return scalarsIn(entry.value).flatMap(remarkPeriod);
}

/** What names measure, unit or place stays. */
function subtitle(spot: Spot): readonly Mark[] {
  const { value } = spot.entry;
  if (value.kind !== 'scalar' || isUnwritten(value.text)) return [];
  return isProse(value.text) ? dropEntry(spot) : [];
}

function figure({ entry }: Spot): readonly Mark[] {
  return entry.value.kind === 'scalar' ? emptyFigure(entry.value) : [];
}

function dropTrend(spot: Spot): readonly Mark[] {
  const { value } = spot.entry;
  return value.kind === 'scalar' && value.text.includes('((') ? remarkPeriod(value) : dropEntry(spot);
}

/** The first cell of a row names it; the others are what was true then. */
function rows({ entry }: Spot): readonly Mark[] {
  if (entry.value.kind !== 'list') return [];
  return entry.value.items.flatMap((row) =>
    row.kind === 'list' ? row.items.slice(1).flatMap(scalarsIn).flatMap(emptyFigure) : [],
  );
}

function askForFile({ entry }: Spot): readonly Mark[] {
  const { start, end } = entry.value.span;
  return [{ start, end, remark: 'Tabellens fil är förra mötets. Byt siffrorna i den.' }];
}
