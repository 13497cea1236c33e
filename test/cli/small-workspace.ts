import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryHost, type MemoryOptions } from '../memory-host';

const TEMPLATES = join(__dirname, '../../templates');

const MONTHS = Array.from(
  { length: 15 },
  (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);

/** `Månad;Kalmar län;Riket` over fifteen months to 2026-03. */
export const SERIES = ['Månad;Kalmar län;Riket', ...MONTHS.map((month, i) => `${month};${70 + i};${60 + i}`), ''].join(
  '\n',
);

export const METRICS = `bup:
  title: Första besök BUP
  unit: procent
  better: higher
  target: 80
  illustrative: true
  source: { file: ../series/bup.csv, citation: Exempel }
  chart: { type: line, compare: series }
`;

/** A manifest of one slide under one item. */
export function manifest(date: string, slide = 'chart: bup'): string {
  return `title: Informationspunkter
meeting: { body: Regionstyrelsen, date: ${date} }
agenda:
  - section: Psykiatri
    items:
      - title: Barn och unga
        slides:
          - { title: Första besök, ${slide} }
`;
}

/** A workspace in /ws with two good meetings (2026-03-25 and 2026-04-22) and the templates of the repository. */
export function smallWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}, options: MemoryOptions = {}) {
  const own: Record<string, string | Uint8Array> = {
    'deck.config.yaml': 'language: sv-SE\ntemplate: neutral\n',
    'decks/people.yaml': 'lina: { name: Lina Isaksson, role: kommunikationsdirektör }\n',
    'decks/metrics.yaml': METRICS,
    'series/bup.csv': SERIES,
    'decks/2026-03-25/a.deck.yaml': manifest('2026-03-25'),
    'decks/2026-04-22/b.deck.yaml': manifest('2026-04-22', 'bullets: [Ett, Två]'),
    ...files,
  };
  const placed = Object.entries(own).map(([path, text]) => [`/ws/${path}`, text] as const);
  return memoryHost({ cwd: '/ws', ...options, files: { ...templates(), ...Object.fromEntries(placed) } });
}

/** Writes the small workspace into a folder of the disk. */
export function writeSmallWorkspace(root: string, files: Readonly<Record<string, string | Uint8Array>> = {}): void {
  for (const [path, bytes] of smallWorkspace(files).files) {
    const file = join(root, path.replace('/ws/', ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function templates(): Record<string, Uint8Array> {
  const entries = readdirSync(TEMPLATES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/ws/templates${path.slice(TEMPLATES.length).replaceAll('\\', '/')}`, readFileSync(path)];
    }),
  );
}
