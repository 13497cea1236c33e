import type { Diagnostic } from '../../src/diagnostics';
import { parsePeriodKey, type Indicator, type PlainDate, type Series, type SeriesRole } from '../../src/model';
import { parseInline } from '../../src/parse/parse-inline';
import { parseYaml } from '../../src/parse/parse-yaml';
import type { Context } from '../../src/resolve/context';
import type { MetricDeclaration } from '../../src/schema';
import { sourceFile, type Tree } from '../../src/source';
import { sampleTemplate } from '../sample-template';

/** A tree from YAML text. */
export function tree(yaml: string): Tree {
  const { value, diagnostics } = parseYaml(sourceFile('block.yaml', yaml));
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** A series from `{ '2025-03': 78 }`. */
export function series(name: string, role: SeriesRole, points: Record<string, number | null>): Series {
  const ascending = Object.entries(points).map(([key, value]) => ({ period: parsePeriodKey(key)!, value }));
  return { name, role, points: ascending };
}

/** An indicator of a few series; percent unless told. */
export function indicator(id: string, all: readonly Series[], declaration: Partial<MetricDeclaration> = {}): Indicator {
  const full: MetricDeclaration = {
    title: 'Första besök BUP',
    unit: 'procent',
    source: { file: 'bup.csv', citation: 'SKR' },
    ...declaration,
  };
  const target = typeof full.target === 'object' ? { target: { label: 'Mål', ...full.target } } : {};
  return { id, declaration: full, tree: tree('source: {}'), series: all, diagnostics: [], ...target };
}

/** A context that knows the given indicators, and the list its complaints go to. */
export function contextOf(...indicators: readonly Indicator[]): { context: Context; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const context: Context = {
    meeting: '2026-03-25' as PlainDate,
    template: sampleTemplate(),
    people: { lina: { name: 'Lina Isaksson', role: 'kommunikationsdirektör' } },
    peopleKeys: ['lina'],
    indicators: new Map(indicators.map((each) => [each.id, each])),
    ids: new Set(indicators.map((each) => each.id)),
    pictures: new Map(),
    tables: new Map(),
    staleAfter: 45,
    parseInline,
    shows: () => undefined,
    report: (diagnostic) => found.push(diagnostic),
  };
  return { context, found };
}
