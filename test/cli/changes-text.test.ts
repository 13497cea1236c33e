import { changesMarkdown } from '../../src/cli/report/markdown';
import { changesText } from '../../src/cli/report/changes-text';
import { styleOf } from '../../src/cli/report/style';
import { compareDecks } from '../../src/compare/compare-editions';
import type { Edition } from '../../src/compare/edition';
import { edition, figure, slides } from '../compare/editions';
import { contextWith } from './recording-terminal';

function shown(before: Edition, after: Edition, verbose = false): readonly string[] {
  return changesText(compareDecks([before], [after]), styleOf(contextWith({ verbose }).context));
}

it('counts every kind of change', () => {
  const then = edition(slides(['A', 'ett'], ['B', 'två'], ['C', 'tre'], ['Bort']), [
    figure('a', '2026-02', 82),
    figure('c', '2026-02', 1),
  ]);
  const now = edition(slides(['B', 'två'], ['C', 'tre'], ['A', 'fyra'], ['Ny']), [
    figure('a', '2026-03', 83),
    figure('d', '2026-03', 9),
  ]);
  expect(shown(then, now)).toEqual([
    'a  1 slide changed, 1 added, 1 removed, 1 moved; 1 indicator has a new figure, 1',
    '  added, 1 removed',
    '+ 4 Ny',
    '− 4 Bort',
    '↕ 1 → 3 A',
    '~ 3 A',
    '    - ett',
    '    + fyra',
    'Indicators',
    '  a  82 % (2026-02) → 83 % (2026-03)',
    '+ d  9 % (2026-03)',
    '− c  1 % (2026-02)',
  ]);
});

it('names the series where several of a metric are told, and counts the metric once', () => {
  const both = (period: string, value: number) => [
    figure('hme', period, value),
    { ...figure('hme', period, value + 1), series: 'Riket' },
  ];
  expect(shown(edition([], both('2025', 78)), edition([], both('2026', 79)))).toEqual([
    'a  1 indicator has a new figure',
    'Indicators',
    '  hme[Kalmar län]  78 % (2025) → 79 % (2026)',
    '  hme[Riket]       79 % (2025) → 80 % (2026)',
  ]);
});

it('breaks long lines under themselves, and shows notes when asked', () => {
  const long = 'Ett långt stycke som inte ryms på en rad och därför bryts under sig självt. '.repeat(2);
  const [slide] = slides(['A']);
  const lines = shown(edition([slide!]), edition([{ ...slide!, notes: [long.trim()] }]), true);
  expect(lines[2]).toMatch(/^ {4}\+ notes: Ett långt stycke/);
  expect(lines[3]).toMatch(/^ {6}\S/);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect(shown(edition([slide!]), edition([{ ...slide!, notes: ['Ny'] }]))).toContain(
    '    notes: 1 line changed (shown with --verbose)',
  );
});

it('lets nothing steer the terminal, and nothing be Markdown or HTML', () => {
  const evil = '\u001b[31m\u202e<script>| **x**';
  const [then, now] = [edition(slides(['A', 'ett'])), edition(slides(['A', evil], [`B ${evil}`]))];
  expect(shown(then, now).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  const text = changesMarkdown(['a', 'b'], compareDecks([then], [now]));
  expect(text).toContain('  - <ins>&lt;script&gt;\\| \\*\\*x\\*\\*</ins>\n');
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|<script/u);
});
