import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Slide } from '../src/schema/slide';
import { check } from './validate/check';

const PAGE = readFileSync(join(__dirname, '../docs/slides.md'), 'utf8');

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
}

/** The keys of the maps that may stand as a value, at any depth. */
function keysOf(shape: Shape): readonly string[] {
  const own = Object.entries(shape.properties ?? {}).flatMap(([key, inside]) => [key, ...keysOf(inside)]);
  const branches = [...(shape.anyOf ?? []), ...(shape.items ? [shape.items] : [])].flatMap(keysOf);
  return [...new Set([...own, ...branches])];
}

/** Keys that the tables of a chapter describe. */
function described(chapter: string): readonly string[] {
  const rows = chapter.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...row.matchAll(/`([a-z_]+)`/g)].map(([, key = '']) => key));
}

/** Chapters by the keys in their headings. */
const CHAPTERS = PAGE.split(/^## /m)
  .slice(1)
  .map((chapter) => ({ heading: chapter.split('\n')[0] ?? '', text: chapter }));

const slide = Slide as unknown as Shape;
const keys = Object.entries(slide.properties ?? {});
const nested = keys.map(([key, shape]) => [key, keysOf(shape)] as const).filter(([, inside]) => inside.length > 0);

describe('docs/slides.md', () => {
  it('describes every key of a slide, each with an example that is right', () => {
    const every = CHAPTERS.find(({ heading }) => heading === 'Every key')?.text ?? '';
    const rows = [...every.matchAll(/^\| `(\w+)` \|.*\| `(\w+): .*` \|$/gm)];
    expect(rows.map(([, key]) => key).sort()).toEqual(keys.map(([key]) => key).sort());
    expect(rows.filter(([, key, example]) => key !== example)).toEqual([]);
  });

  it.each(nested)('describes every key inside %s', (key, inside) => {
    const chapter = CHAPTERS.find(({ heading }) => heading.includes(`\`${key}\``));
    const known = described(chapter?.text ?? '');
    expect(inside.filter((each) => !known.includes(each))).toEqual([]);
  });

  it('has no example with a mistake', () => {
    const examples = [...PAGE.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = '']) => yaml);
    const lines = [...PAGE.matchAll(/^\| `\w+` \|.*\| `(\w+: .*)` \|$/gm)].map(([, yaml = '']) => asSlide(yaml));
    expect(examples.length).toBeGreaterThan(nested.length / 2);
    for (const yaml of [...examples, ...lines]) expect([yaml, check('block', yaml).said]).toEqual([yaml, []]);
  });
});

/** One key as a slide that has what the key needs beside it. */
function asSlide(yaml: string): string {
  const [key = ''] = yaml.split(':');
  if (key === 'title' || key === 'section') return `- ${yaml}\n${key === 'title' ? '  text: b\n' : ''}`;
  if (key === 'presenter') return `- section: A\n  ${yaml}\n`;
  if (key === 'facts') return `- title: A\n  chart: bup\n  ${yaml}\n`;
  return key === 'text' ? `- title: A\n  ${yaml}\n` : `- title: A\n  text: b\n  ${yaml}\n`;
}
