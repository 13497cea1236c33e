import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspected } from './inspect';

const FOLDER = join(__dirname, '../../fixtures/foreign');

/** A fault that somebody found in a file by other means. */
interface Known {
  readonly rule: string;
  readonly slide?: number;
  readonly part?: string;
  readonly shape?: string;
}

/** What is true of a file; fixtures/foreign/README.md tells how that was found. */
interface Expected {
  readonly slides: number;
  readonly sections: readonly string[];
  readonly outline: readonly {
    readonly title: string | null;
    readonly layout: string | null;
    readonly hidden: boolean;
    readonly alts: readonly { readonly shape: string; readonly alt: string | null }[];
    readonly notes: string | null;
  }[];
  readonly faults: readonly Known[];
  readonly arguable?: readonly Known[];
}

const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'EXPECTED.json'), 'utf8')) as Readonly<Record<string, Expected>>;

/** Kinds of objects that say something by their alternative text alone. */
const MUTE = ['picture', 'media', 'table', 'chart', 'drawing', 'graphic', 'group', 'line'];

/** Whether a fault is one that is known; what is known of a slide or part may be told of each object there. */
function isSame(found: Known, known: Known): boolean {
  return (
    found.rule === known.rule &&
    (known.slide === undefined ? found.part === known.part : found.slide === known.slide) &&
    (known.shape === undefined || found.shape === known.shape)
  );
}

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const look = inspected(new Uint8Array(readFileSync(join(FOLDER, name))));

  it('is read as it is', async () => {
    const { sections, slides } = (await look).outline;
    expect(slides).toHaveLength(expected.slides);
    expect(sections).toEqual(expected.sections);
    const seen = slides.map(({ title, layout, hidden, objects, notes }) => ({
      title,
      layout,
      hidden,
      alts: objects.filter(({ kind }) => MUTE.includes(kind)).map(({ name: shape, alt }) => ({ shape, alt })),
      notes: notes.length === 0 ? null : notes.join(' ').replace(/\s+/g, ' ').slice(0, 60),
    }));
    expect(seen).toEqual(expected.outline);
  });

  it('has the faults it has, and no others', async () => {
    const { package: ofPackage, accessibility } = await look;
    const found = [...ofPackage, ...accessibility];
    const { faults, arguable = [] } = expected;
    expect(faults.filter((known) => !found.some((fault) => isSame(fault, known)))).toEqual([]);
    const invented = found.filter((fault) => ![...faults, ...arguable].some((known) => isSame(fault, known)));
    expect(invented).toEqual([]);
  });
});

it('every deck of another program is told of', () => {
  const decks = readdirSync(FOLDER).filter((name) => name.endsWith('.pptx'));
  expect(decks.length).toBeGreaterThanOrEqual(10);
  expect(Object.keys(EXPECTED).sort()).toEqual(decks.sort());
});
