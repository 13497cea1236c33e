import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics';
import { readIndicator, type IndicatorInput } from '../../src/figures';
import { parseDate, type Indicator, type PlainDate } from '../../src/model';
import { parseCsv } from '../../src/parse/parse-csv';
import { parseYaml } from '../../src/parse/parse-yaml';
import type { MetricDeclaration } from '../../src/schema';
import { positionAt, sourceFile } from '../../src/source';

/** The bytes of a file in fixtures/csv. */
export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(__dirname, '../../fixtures/csv', name));
}

/** A date that must be valid. */
export function day(text: string): PlainDate {
  return parseDate(text)!;
}

type Extras = Partial<Pick<IndicatorInput, 'meeting' | 'today' | 'own'>>;

/** Reads a table as a metric whose declaration is given as YAML; `title`, `unit: procent` and `source` have defaults. */
export function readSample(csv: string | Uint8Array, declaration = '', extras: Extras = {}): Indicator {
  const defaults = [
    ...(/^title:/m.test(declaration) ? [] : ['title: Väntande']),
    ...(/^unit:/m.test(declaration) ? [] : ['unit: procent']),
    ...(/^source:/m.test(declaration) ? [] : ['source: { file: sample.csv }']),
  ];
  const text = [...declaration.split('\n'), ...defaults].join('\n');
  const value = parse(text, { schema: 'core' }) as MetricDeclaration;
  const tree = parseYaml(sourceFile('metrics.yaml', text)).value!;
  const bytes = typeof csv === 'string' ? Buffer.from(csv, 'utf8') : csv;
  const table = parseCsv(bytes, 'sample.csv', value.source).value!;
  return readIndicator({
    id: 'sample',
    metric: { value, tree },
    table,
    sha256: 'abc',
    own: ['Kalmar län', 'Region Kalmar län'],
    today: day('2026-05-01'),
    ...extras,
  });
}

/** Series as text, one a line: `Riket [reference] 2026-01=60 2026-02=null`. */
export function seriesText(indicator: Indicator): string[] {
  return indicator.series.map(({ name, role, points }) =>
    [name, `[${role}]`, ...points.map(({ period, value }) => `${key(period)}=${value}`)].join(' '),
  );
}

function key(period: Indicator['series'][number]['points'][number]['period']): string {
  if (period.kind === 'year') return String(period.year);
  const number = period.kind === 'month' ? period.month : period.week;
  return `${period.year}-${period.kind === 'week' ? 'W' : ''}${String(number).padStart(2, '0')}`;
}

/** Complaints as text without infos: `error ambiguous-number sample.csv:2:8`. */
export function complaintsText(indicator: { diagnostics: readonly Diagnostic[] }, infos = false): string[] {
  return indicator.diagnostics
    .filter((each) => infos || each.severity !== 'info')
    .map(({ severity, code, span }) => {
      const place = span && positionAt(span.file, span.start);
      return `${severity} ${code}${span && place ? ` ${span.file.path}:${place.line}:${place.column}` : ''}`;
    });
}
