import { encode } from 'iconv-lite';
import { lastDay, nextPeriod, partsOf, periodKey, type Period } from '../../src/model';

/** A decimal number as digits, so that nothing is rounded on the way to a file. */
export interface Decimal {
  readonly negative: boolean;
  /** Without leading zeros. */
  readonly whole: string;
  readonly fraction: string;
}

/** Series of equal length over periods that follow one another. */
export interface PlainTable {
  readonly first: Period;
  readonly series: readonly { readonly name: string; readonly values: readonly (Decimal | null)[] }[];
}

export const ENCODINGS = ['utf8', 'utf16-le', 'utf16-be', 'windows-1252', 'macintosh'] as const;
export const PERIOD_FORMS = [
  'iso',
  'digits',
  'pxweb',
  'words',
  'Words',
  'excel',
  'last-day',
  'datetime',
  'serial',
] as const;
export const ORIENTATIONS = ['wide', 'columns', 'long', 'year-and-month', 'cross'] as const;
export const MINUS_FORMS = ['-', '\u2013', '\u2212', '- ', '()', 'after'] as const;

/** One way of writing a table as a file. */
export interface FileDialect {
  readonly encoding: (typeof ENCODINGS)[number];
  readonly bom: boolean;
  readonly delimiter: ';' | ',' | '\t' | ' ';
  readonly decimal: ',' | '.';
  readonly thousands: '' | ' ' | '\u00a0' | '\u202f' | '\u2009' | "'" | '\u2019' | 'mark';
  readonly minus: (typeof MINUS_FORMS)[number];
  readonly percent: '' | '%' | ' %' | '\u00a0%';
  readonly missing: string;
  readonly eol: '\n' | '\r\n' | '\r';
  readonly finalEol: boolean;
  readonly quoteAll: boolean;
  readonly decomposed: boolean;
  readonly sepLine: boolean;
  readonly titles: readonly string[];
  /** Delimiters after the last cell: none, one on each row, or on some rows. */
  readonly trailing: 'none' | 'all' | 'some';
  readonly orientation: (typeof ORIENTATIONS)[number];
  readonly periods: (typeof PERIOD_FORMS)[number];
}

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const two = (number: number) => String(number).padStart(2, '0');

/** The periods of a table, in order. */
export function periodsOf({ first, series }: PlainTable): Period[] {
  const periods: Period[] = [];
  for (let next = first; periods.length < series[0]!.values.length; next = nextPeriod(next)) periods.push(next);
  return periods;
}

/** The double that a decimal means. */
export function numberOf({ negative, whole, fraction }: Decimal): number {
  const value = Number(`${whole}.${fraction || '0'}`);
  return negative && value !== 0 ? -value : value;
}

function writePeriod(period: Period, form: FileDialect['periods']): string {
  if (period.kind === 'year') return String(period.year);
  if (period.kind === 'week')
    return `${period.year}${form === 'iso' ? '-W' : form === 'pxweb' ? 'w' : 'v'}${two(period.week)}`;
  const { year, month } = period;
  const name = MONTHS[month - 1]!;
  const last = `${year}-${two(month)}-${two(partsOf(lastDay(period)).day)}`;
  const forms: Record<FileDialect['periods'], string> = {
    iso: `${year}-${two(month)}`,
    digits: `${year}${two(month)}`,
    pxweb: `${year}M${two(month)}`,
    words: `${name} ${year}`,
    Words: `${name[0]!.toUpperCase()}${name.slice(1)} ${year}`,
    excel: `${name.slice(0, 3)}-${two(year % 100)}`,
    'last-day': last,
    datetime: `${year}-${two(month)}-01 00:00:00`,
    serial: String(Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569),
  };
  return forms[form];
}

function writeNumber({ negative, whole, fraction }: Decimal, dialect: FileDialect): string {
  const mark = dialect.thousands === 'mark' ? (dialect.decimal === ',' ? '.' : ',') : dialect.thousands;
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, mark) + (fraction === '' ? '' : dialect.decimal + fraction);
  if (!negative) return digits + dialect.percent;
  if (dialect.minus === '()') return `(${digits}${dialect.percent})`;
  if (dialect.minus === 'after') return `${digits}-`;
  return `${dialect.minus}${digits}${dialect.percent}`;
}

/** The cells of a table, headings first. */
function cellsOf(table: PlainTable, dialect: FileDialect): string[][] {
  const periods = periodsOf(table);
  const value = (cell: Decimal | null) => (cell ? writeNumber(cell, dialect) : dialect.missing);
  const when = periods.map((each) => writePeriod(each, dialect.periods));
  const { series } = table;
  const long = (row: (name: string, at: number) => string[]) =>
    series.flatMap(({ name, values }) => values.map((each, at) => [...row(name, at), value(each)]));
  const monthOf = (at: number) => {
    const period = periods[at]!;
    return period.kind === 'month' ? MONTHS[period.month - 1]! : '';
  };
  const forms: Record<FileDialect['orientation'], () => string[][]> = {
    wide: () => [['Enhet', ...when], ...series.map(({ name, values }) => [name, ...values.map(value)])],
    columns: () => [
      ['Period', ...series.map(({ name }) => name)],
      ...when.map((label, at) => [label, ...series.map(({ values }) => value(values[at]!))]),
    ],
    long: () => [['Period', 'Enhet', 'Utfall'], ...long((name, at) => [when[at]!, name])],
    'year-and-month': () => [
      ['År', 'Månad', 'Enhet', 'Utfall'],
      ...long((name, at) => [String(periods[at]!.year), monthOf(at), name]),
    ],
    cross: () => {
      const years = [...new Set(periods.map(({ year }) => year))];
      const at = (year: number, month: number) =>
        periods.findIndex((each) => each.kind === 'month' && each.year === year && each.month === month);
      const cell = (year: number, month: number) =>
        at(year, month) < 0 ? '' : value(series[0]!.values[at(year, month)]!);
      return [
        ['Månad', ...years.map(String)],
        ...MONTHS.map((name, index) => [name, ...years.map((year) => cell(year, index + 1))]),
      ];
    },
  };
  return forms[dialect.orientation]();
}

function quote(text: string, { delimiter, quoteAll }: FileDialect): string {
  const must = /["\r\n]/.test(text) || text.includes(delimiter) || (delimiter === ' ' && text === '');
  return must || (quoteAll && text !== '') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as the bytes of a file. */
export function writeFile(table: PlainTable, dialect: FileDialect): Uint8Array {
  const { delimiter, eol } = dialect;
  const rows = cellsOf(table, dialect).map((row, at) => {
    const extra = dialect.trailing === 'none' || (dialect.trailing === 'some' && at % 3 === 1) ? '' : delimiter;
    return row.map((cell) => quote(cell, dialect)).join(delimiter) + extra;
  });
  const above = [
    ...(dialect.sepLine ? [`sep=${delimiter}`] : []),
    ...dialect.titles.map((title) => quote(title, dialect)),
  ];
  const text = [...above, ...rows].join(eol) + (dialect.finalEol ? eol : '');
  return encode(dialect.decomposed ? text.normalize('NFD') : text, dialect.encoding, { addBOM: dialect.bom });
}

/** What must be said of a file, because its bytes can mean two things. */
export function declarationOf(table: PlainTable, dialect: FileDialect, bytes: Uint8Array): string {
  const source: Record<string, unknown> = { file: 'sample.csv', as: 'number' };
  if (dialect.encoding === 'macintosh') source['encoding'] = 'macintosh';
  if (dialect.encoding === 'windows-1252' && isUtf8(bytes)) source['encoding'] = 'windows-1252';
  // Spaces of title lines count as much as the delimiters of a table that is no larger.
  const small = cellsOf(table, dialect).length <= dialect.titles.length + 2;
  const inNames = dialect.delimiter === ',' && table.series.some(({ name }) => name.includes(';'));
  if (dialect.delimiter === ' ' || dialect.trailing === 'some' || small || inNames)
    source['delimiter'] = dialect.delimiter;
  if (dialect.thousands === 'mark') source['thousands'] = dialect.decimal === ',' ? '.' : ',';
  if (/^[-\u2013]$/.test(dialect.missing)) source['dash'] = 'missing';
  const written = dialect.orientation !== 'cross' && dialect.orientation !== 'year-and-month';
  if (dialect.periods === 'serial' && table.first.kind === 'month' && written) source['period_as'] = 'serial-date';
  if (dialect.orientation === 'year-and-month') source['period'] = ['År', 'Månad'];
  if (dialect.orientation === 'long' || dialect.orientation === 'year-and-month') source['series'] = 'Enhet';
  const unit = dialect.percent === '' ? 'index' : 'procent';
  const title = JSON.stringify(table.series[0]!.name.replace(/\s+/g, ' '));
  return `title: ${title}\nunit: ${unit}\nrange: [-1e12, 1e12]\nsource: ${JSON.stringify(source)}`;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.some((byte) => byte > 127);
  } catch {
    return false;
  }
}

/** What reading the file must give: name, then `period=value`, one text a series. */
export function expectedOf(table: PlainTable, dialect: FileDialect): string[] {
  const periods = periodsOf(table);
  return table.series.map(({ name, values }) => {
    const points = periods.map((period, at) => ({ key: periodKey(period), value: values[at] ?? null }));
    const all = dialect.orientation === 'cross' ? fillYears(points) : points;
    const label = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    return [label, ...all.map(({ key, value }) => `${key}=${value ? numberOf(value) : 'null'}`)].join(' | ');
  });
}

/** In a month × year table every month of a year is a cell. */
function fillYears(points: readonly { readonly key: string; readonly value: Decimal | null }[]) {
  const years = [...new Set(points.map(({ key }) => key.slice(0, 4)))];
  return years.flatMap((year) =>
    MONTHS.map((_, index) => {
      const key = `${year}-${two(index + 1)}`;
      return { key, value: points.find((each) => each.key === key)?.value ?? null };
    }),
  );
}
