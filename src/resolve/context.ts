import type { Report } from '../diagnostics';
import type { CsvTable, Indicator, InlineParser, Period, PictureFile, PlainDate, Template } from '../model';
import type { PeopleSpec } from '../schema';
import type { Span } from '../source';

/** The period of a metric's figures that a slide or a sentence shows. */
export interface Shown {
  readonly indicator: Indicator;
  readonly period: Period;
}

/** What names in a deck may mean, and where mistakes are reported. */
export interface Context {
  readonly meeting: PlainDate;
  readonly template: Template;
  readonly people: PeopleSpec;
  /** Every key of people.yaml, also of people with a mistake; undefined when it could not be read: that is reported by itself. */
  readonly peopleKeys: readonly string[] | undefined;
  /** Readable indicators by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Every id in the catalogue, also of metrics that could not be read. */
  readonly ids: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly tables: ReadonlyMap<string, CsvTable>;
  /** Days a figure may be old at the meeting, where a metric doesn't say. */
  readonly staleAfter: number;
  readonly parseInline: InlineParser;
  /** Told of the latest figures that are shown, and where, so that their age is checked once a metric. */
  readonly shows: (shown: Shown & { readonly at: Span }) => void;
  readonly report: Report;
}
