import { shortUnit, type Indicator, type Period } from '../model';

/** What a chart or a table of a metric measures, in the words of a subtitle. */
export interface Measured {
  /** `Andel i procent`, and how often where time passes. */
  readonly measure: string;
  readonly rhythm: string;
  /** What is counted, where and when. */
  readonly rest: readonly string[];
}

const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    procent: 'Andel i procent',
    procentenheter: 'Procentenheter',
    antal: 'Antal',
    minuter: 'Minuter',
    index: 'Index 0–100',
    mnkr: 'Miljoner kronor',
  }),
);

const RHYTHMS: Readonly<Record<Period['kind'], string>> = {
  month: ' per månad',
  week: ' per vecka',
  year: ' per år',
};

/** What a metric measures: measure and unit, what is counted, place, and the period where it isn't a row of them. */
export function measuredOf(
  { declaration, series }: Indicator,
  at: { readonly place?: string | undefined; readonly period?: string | undefined },
): Measured {
  const kind = series[0]?.points[0]?.period.kind ?? 'month';
  return {
    measure: MEASURES.get(declaration.unit) ?? (shortUnit(declaration.unit) || declaration.unit),
    rhythm: at.period === undefined ? RHYTHMS[kind] : '',
    rest: [declaration.measure, at.place, at.period].filter((part) => part !== undefined),
  };
}

/** What is true of all that a slide shows, without the words that stand in its title. @example 'Andel i procent per månad, väntande, Kalmar län' */
export function sharedSubtitle(all: readonly Measured[], title: string): string | undefined {
  const [first] = all;
  if (!first) return undefined;
  const measure = first.measure + first.rhythm;
  const measures = all.every((each) => each.measure + each.rhythm === measure) ? [measure] : [];
  const rest = first.rest.filter((part) => all.every((each) => each.rest.includes(part)));
  const said = [...measures, ...rest.filter((part) => !says(title, part))].join(', ');
  return said === '' ? undefined : said.charAt(0).toLocaleUpperCase('sv') + said.slice(1);
}

/** The heading of one chart of several, with its own measure where they differ. @example 'Väntetid 1177, minuter' */
export function headingOf(title: string, own: Measured, all: readonly Measured[]): string {
  const shared = all.every(({ measure }) => measure === own.measure);
  if (shared || says(title, own.measure)) return title;
  return `${title}, ${own.measure.charAt(0).toLocaleLowerCase('sv')}${own.measure.slice(1)}`;
}

function says(title: string, words: string): boolean {
  return title.toLocaleLowerCase('sv').includes(words.toLocaleLowerCase('sv'));
}
