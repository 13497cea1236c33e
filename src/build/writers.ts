import type { SlideCaches } from '../cache/slide-caches';
import type { DeckFault, Inspection } from '../inspect';
import type { Artifact, Deck, Measure, Page, Target } from '../model';
import type { Session } from '../session';

/** A deck on its pages with its charts painted: all that a writer works with. */
export interface PaintedDeck {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  /** File name without ending → PNG. */
  readonly charts: ReadonlyMap<string, Uint8Array>;
  readonly target: Target;
  /** What was made of slides before. */
  readonly slides: SlideCaches;
  readonly measure: Measure;
  /** When the package says it was made; the meeting's day when left out. */
  readonly dated?: string;
}

/** What a writer made, and what was found in it when it was looked into as a reader meets it. */
interface Written {
  readonly artifacts: readonly Artifact[];
  readonly inspection?: Inspection;
}

/** Makes files of a deck. */
type Writer = (session: Session, painted: PaintedDeck) => Promise<Written>;

/** All writers, in the order in which their files are to appear. A new format is a function and a line here. */
const WRITERS: readonly Writer[] = [writeCharts, writePptx];

/** Makes all files of a deck but its report. */
export async function writeAll(session: Session, painted: PaintedDeck): Promise<Required<Written>> {
  const artifacts: Artifact[] = [];
  let inspection: Inspection | undefined;
  for (const writer of WRITERS) {
    const written = await writer(session, painted);
    artifacts.push(...written.artifacts);
    inspection ??= written.inspection;
  }
  if (!inspection) throw new Error('no writer looked into what it made');
  return { artifacts, inspection };
}

function writeCharts(_: Session, { charts, target: { folder, deck } }: PaintedDeck): Promise<Written> {
  const artifacts = [...charts].map(([name, bytes]): Artifact => {
    return { path: `${folder}/charts/${deck}.${name}.png`, bytes, role: 'chart' };
  });
  return Promise.resolve({ artifacts });
}

/** The .pptx. A package that breaks a rule of the gate is a bug in deck and throws. */
async function writePptx({ progress }: Session, painted: PaintedDeck): Promise<Written> {
  const { writePackage, inspectDeck } = await pptxRooms();
  const { deck, pages, charts, dated, measure, target, slides } = painted;
  const of = pages.length;
  const onSlides = (done: number): void => progress({ stage: 'write', done, of });
  onSlides(0);
  const input = { deck, pages, charts, slides: slides.finished, ...(dated !== undefined && { dated }) };
  const bytes = await writePackage(input, onSlides);
  progress({ stage: 'inspect', done: 0, of });
  const inspection = await inspectDeck(bytes, measure, slides.inspected);
  if ('refused' in inspection) throw new Error(`the package can't be read: ${inspection.refused}`);
  const broken = inspection.package.map(inOneLine);
  if (broken.length > 0) throw new Error(`the package breaks its own rules:\n${broken.join('\n')}`);
  return { artifacts: [{ path: target.pptx, bytes, role: 'deck' }], inspection };
}

/** The rooms that make and read packages; loaded while charts are still being encoded. */
export async function pptxRooms() {
  const [{ writePackage }, { inspectDeck }] = await Promise.all([
    import('../write/index.js'),
    import('../inspect/index.js'),
  ]);
  return { writePackage, inspectDeck };
}

function inOneLine({ part, rule, message }: DeckFault): string {
  return `${part}: ${rule}: ${message}`;
}
