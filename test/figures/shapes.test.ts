import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { main } from '../../src/cli/main';
import { nodeHost } from '../../src/host/node-host';
import { recordingTerminal } from '../cli/recording-terminal';

/** A row of EXPECTED.json; fixtures/csv/shapes/README.md says what each kind means. */
interface Row {
  readonly metric: string;
  readonly series?: string;
  readonly period?: string;
  readonly value?: number | null | 'error' | 'excluded';
  readonly raw?: string;
  readonly role?: string;
  readonly codes?: readonly string[];
  readonly names?: readonly string[];
  readonly points?: number;
  readonly source?: Record<string, string>;
}

interface Metric {
  readonly id: string;
  readonly latest: object | null;
  readonly target: number | null;
  readonly series: readonly {
    readonly name: string;
    readonly role: string;
    readonly points: readonly { readonly period: string; readonly value: number | null }[];
  }[];
  readonly source: Record<string, unknown> | null;
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

const FOLDER = path.join(__dirname, '../../fixtures/csv/shapes');
const METRICS = path.join(FOLDER, 'metrics.yaml');
const rows = JSON.parse(readFileSync(path.join(FOLDER, 'EXPECTED.json'), 'utf8')) as Row[];
const declared = parse(readFileSync(METRICS, 'utf8')) as Record<string, { source: { file: string } }>;
const failing = new Set(rows.filter(({ value }) => value === 'error').map(({ metric }) => metric));

let metrics: ReadonlyMap<string, Metric>;

beforeAll(async () => {
  const { terminal, said } = recordingTerminal();
  await main(['metrics', '--json', '--file', METRICS, '--date', '2026-05-01'], nodeHost(), { terminal });
  metrics = new Map((JSON.parse(said.out) as Metric[]).map((each) => [each.id, each]));
});

function codes(metric: Metric, severity: string): readonly string[] {
  const found = metric.diagnostics.filter((each) => each.severity === severity).map(({ code }) => code);
  return [...new Set(found)].sort();
}

/** The point a row is about, or what stands in its way. */
function pointOf(metric: Metric, row: Row): number | null | string {
  const series = metric.series.find(({ name }) => name === row.series);
  if (!series) return `no such series; there are ${metric.series.map(({ name }) => name).join(', ')}`;
  const points = series.points.filter(({ period }) => period === row.period);
  return points.length === 1 ? points[0]!.value : `${points.length} points`;
}

const CHECKS: readonly { readonly applies: (row: Row) => boolean; readonly check: (m: Metric, row: Row) => void }[] = [
  {
    applies: ({ value }) => value === 'error',
    check: (metric, { codes: wanted = [] }) => {
      expect({ series: metric.series, latest: metric.latest }).toEqual({ series: [], latest: null });
      if (wanted.length > 0) expect(codes(metric, 'error')).toEqual([...wanted].sort());
      else expect(codes(metric, 'error')).not.toEqual([]);
    },
  },
  {
    applies: ({ value }) => value === 'excluded',
    check: (metric, row) => {
      const found = metric.series.filter(({ name }) => name === row.series);
      const periods = found.flatMap(({ points }) => points.map(({ period }) => period));
      if (row.period === '') expect(found).toEqual([]);
      else expect(periods).not.toContain(row.period);
    },
  },
  {
    applies: ({ series }) => series === 'target',
    check: (metric, { value }) => {
      expect(metric.target).toBe(value);
    },
  },
  {
    applies: ({ value }) => value !== undefined,
    check: (metric, row) => {
      expect(pointOf(metric, row)).toBe(row.value);
      if (row.role !== undefined) expect(metric.series.find(({ name }) => name === row.series)!.role).toBe(row.role);
    },
  },
  {
    applies: (row) => row.names !== undefined,
    check: (metric, row) => {
      expect(metric.series.map(({ name }) => name)).toEqual(row.names);
    },
  },
  {
    applies: (row) => row.points !== undefined,
    check: (metric, row) => {
      expect(metric.series.find(({ name }) => name === row.series)?.points).toHaveLength(row.points!);
    },
  },
  {
    applies: (row) => row.source !== undefined,
    check: (metric, row) => {
      expect(metric.source).toMatchObject(row.source!);
    },
  },
  // What is left are warnings, which every metric is checked for below.
  {
    applies: () => true,
    check: (metric, row) => {
      expect(codes(metric, 'warning')).toEqual(row.codes);
    },
  },
];

/** `kolada-total: 0008 in 2023 is 74.1 ("74,1")` */
function sentence({ metric, series = '', period = '', ...row }: Row): string {
  if (row.value === 'error') return `${metric}: isn't read (${(row.codes ?? []).join(', ')})`;
  if (row.value === 'excluded') return `${metric}: ${series} ${period} isn't there`;
  if (row.names) return `${metric}: has the series ${row.names.join(', ')}`;
  if (row.points !== undefined) return `${metric}: ${series} has ${row.points} points`;
  if (row.source) return `${metric}: is taken for ${JSON.stringify(row.source)}`;
  if (row.value === undefined) return `${metric}: warns of ${(row.codes ?? []).join(', ')}`;
  return `${metric}: ${series} in ${period} is ${String(row.value)} (${JSON.stringify(row.raw)})`;
}

describe('exports are read as the people who made them meant', () => {
  test.each(rows.map((row) => [sentence(row), row] as const))('%s', (_, row) => {
    const metric = metrics.get(row.metric)!;
    CHECKS.find(({ applies }) => applies(row))!.check(metric, row);
  });
});

describe('what is not expected is not said', () => {
  const ids = Object.keys(declared);

  test.each(ids.filter((id) => !failing.has(id)))('%s has no error', (id) => {
    expect(codes(metrics.get(id)!, 'error')).toEqual([]);
  });

  test.each(ids.filter((id) => !failing.has(id)))('%s has no warning but those that are listed', (id) => {
    const row = rows.find((each) => each.metric === id && each.codes && each.value === undefined);
    expect(codes(metrics.get(id)!, 'warning')).toEqual(row?.codes ?? []);
  });
});

describe('the folder is complete', () => {
  test('every file is declared, and every declared metric has a row', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
    expect([...new Set(Object.values(declared).map(({ source }) => source.file))].sort()).toEqual(files.sort());
    expect([...new Set(rows.map(({ metric }) => metric))].sort()).toEqual(Object.keys(declared).sort());
  });

  test('the list of files in README.md has one line for each', () => {
    const listed = readFileSync(path.join(FOLDER, 'README.md'), 'utf8').matchAll(/^\| `([^`]+\.csv)` \|/gm);
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
    expect([...listed].map(([, name]) => name).sort()).toEqual(files.sort());
  });
});
