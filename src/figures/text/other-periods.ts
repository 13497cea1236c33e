import { MONTH_LABELS, MONTH_NAMES } from '../../model';
import { beginsWith, cleanText, LETTERS } from './clean-text';

/** Headings of periods that deck doesn't know: what stands below them is no month, however it is written. */
const HEADING = beginsWith('(?:år ?)?(?:kvartal|quarter|tertial|halvår|termin|läsår)');

/** Whether a heading says quarters, terms or another kind of period that deck doesn't know. */
export function headsOtherPeriods(heading: string): boolean {
  return HEADING.test(cleanText(heading));
}

const MONTH = `(?:${[...MONTH_NAMES, ...MONTH_LABELS].join('|')})\\.?`;

/** Words for a part of a year: a quarter, a term, months from and to, twelve rolling months. */
const PART = String.raw`(?:[qkth][1-4]|kv\.? ?[1-4]|(?:\S+ )?kvartal(?:et)?(?: ?[1-4])?|läsår|termin|tertial ?[1-3]|halvår ?[12]|[vh]t|vår(?:en)?|höst(?:en)?|sommar(?:en)?|vinter(?:n)?|t\.?o\.?m\.?|till och med|${MONTH} ?[-\u2013] ?${MONTH}|r ?12|rullande\b.*|ytd|hittills|halvåret|delår|perioden|per\. ?\d|senaste \d+.*|snitt.*|\d+ mån[${LETTERS}]*|v(?:ecka|\.)? ?\d+ ?[-\u2013] ?\d+|till|${MONTH},? (?:och )?${MONTH}.*|ack(?:\.|umulerat)?)`;
const WITH_PART = new RegExp(String.raw`(?:^|[\s(])${PART}(?=$|[\s):,])`);
const PART_ALONE = new RegExp(`^${PART}$`);

/** Whether a heading is nothing but a part of a year, `Q1` or `jan–mar`, whose year stands elsewhere. */
export function isPartOfYear(label: string): boolean {
  return PART_ALONE.test(label.toLowerCase());
}

/** Whether a heading holds a period that is more or less than it seems: `Q1 2026`, `jan–mar 2026`, `R12 mars 2026`. */
export function holdsOtherPeriod(heading: {
  readonly period?: { readonly year?: number };
  readonly path: readonly string[];
}): boolean {
  if (heading.period?.year === undefined) return false;
  const label = heading.path.join(' ').toLowerCase();
  return /[a-z]/.test(label) && WITH_PART.test(label);
}
