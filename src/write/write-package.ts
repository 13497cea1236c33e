import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Deck, Page } from '../model';
import { writeLayouts } from './brand/layouts';
import { writeMaster } from './brand/master';
import { brandOf } from './brand/master-text';
import { writeNotesMaster } from './brand/notes-master';
import { themeXml } from './brand/theme';
import { declareContentTypes } from './content-types';
import { newParts, type PackageInput, type Parts } from './parts';
import { pictureParts } from './pictures';
import { writePresentation } from './presentation';
import { writeProperties } from './properties';
import { finishSlide } from './slides/finish-slide';
import { notesLines, notesPath, notesXml } from './slides/notes';
import { slideLinks } from './slides/slide-links';
import { writeSlides } from './slides/write-slides';

/** A page that becomes a slide. */
interface Slide {
  readonly page: Page;
  /** The slide's place in the deck, from 1. */
  readonly number: number;
  readonly links: ReturnType<typeof slideLinks>;
}

/**
 * Writes a deck as a .pptx; the same input gives the same bytes. PptxGenJS writes the slides, which are then finished one by one; all
 * other parts are written from the template. The caller inspects the package before it is saved.
 * @param onSlides called with the number of slides that are finished
 */
export async function writePackage(input: PackageInput, onSlides?: (done: number) => void): Promise<Uint8Array> {
  const { deck, pages } = input;
  const pictures = pictureParts(input, deck.template);
  const slides = pages.map((page, at): Slide => {
    const number = at + 1;
    return { page, number, links: slideLinks({ page, number }, pictures.byPage[at] ?? [], deck.template) };
  });
  const finished = await finishSlides(slides, input, onSlides);
  const parts = newParts();
  for (const [path, bytes] of pictures.files) parts.put(path, bytes);
  for (const slide of slides) putSlide(parts, slide, { xml: finished.get(slide.number) ?? '', deck });
  writeBrand(parts, deck);
  writePresentation(parts, input);
  writeProperties(parts, input);
  declareContentTypes(parts);
  return canonicalZip(parts);
}

/** How many slides PptxGenJS holds in memory at a time. */
const BATCH = 50;

/** The XML of slides by their numbers. Those that are cached aren't written again. */
async function finishSlides(
  slides: readonly Slide[],
  { deck, slides: cache }: PackageInput,
  onSlides: ((done: number) => void) | undefined,
): Promise<ReadonlyMap<number, string>> {
  const finished = new Map<number, string>();
  const deckKey = cache && keyOfDeck(deck);
  const keyOf = (slide: Slide): string => `${deckKey ?? ''}\n${keyOfSlide(slide)}`;
  for (const slide of slides) {
    const xml = cache?.get(keyOf(slide));
    if (xml !== undefined) finished.set(slide.number, xml);
  }
  const missing = slides.filter(({ number }) => !finished.has(number));
  for (let begin = 0; begin < missing.length; begin += BATCH) {
    const batch = missing.slice(begin, begin + BATCH);
    const pages = batch.map(({ page }) => page);
    const raw = slidesIn(await writeSlides(pages, deck.template));
    for (const [at, slide] of batch.entries()) {
      const xml = finishSlide(raw[at] ?? new Uint8Array(), { ...slide, deck });
      finished.set(slide.number, xml);
      cache?.set(keyOf(slide), xml);
    }
    onSlides?.(finished.size);
  }
  return finished;
}

/** The slides of a raw package in their order. */
function slidesIn(raw: Uint8Array): readonly Uint8Array[] {
  const parts = unzipSync(raw, { filter: ({ name }) => name.startsWith('ppt/slides/slide') });
  return Object.keys(parts).map((_, at) => parts[`ppt/slides/slide${at + 1}.xml`] ?? new Uint8Array());
}

/** Everything of a deck that its slides show besides their pages; not where the template was written, which is far larger. */
function keyOfDeck({ template, language, meeting }: Deck): string {
  const { key, slide, styles, layouts, master, footer } = template;
  return JSON.stringify([key, slide, styles, layouts, master, footer, language, meeting.body, meeting.date]);
}

/** Everything of a slide but its pictures, which its relationships name, and where its boxes were written, which it doesn't show. */
function keyOfSlide({ page, links }: Slide): string {
  const { layout, boxes, number } = page;
  const shown = (name: string, value: unknown): unknown =>
    name === 'picture' || name === 'origin' ? undefined : value;
  return JSON.stringify([layout, number, boxes, links.pictures, links.relationships], shown);
}

/** A slide with its notes, where the author has any, and what both lead to. */
function putSlide(parts: Parts, { page, number, links }: Slide, { xml, deck }: { xml: string; deck: Deck }): void {
  const path = `ppt/slides/slide${number}.xml`;
  parts.put(path, xml);
  parts.link(path, links.relationships);
  if (notesLines(page).length === 0) return;
  parts.put(
    notesPath(number),
    notesXml(page, number, deck),
    ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'],
    ['slide', path],
  );
}

/** What comes from the template alone; the notes master has a theme of its own (#604, #1449). */
function writeBrand(parts: Parts, deck: Deck): void {
  const { template } = deck;
  const brand = brandOf(deck);
  parts.put('ppt/theme/theme1.xml', themeXml(template, template.name));
  parts.put('ppt/theme/theme2.xml', themeXml(template, `${template.name} anteckningar`));
  writeMaster(parts, brand);
  writeLayouts(parts, brand);
  writeNotesMaster(parts, deck);
}

/** Zip stores local time without a zone, so a local date gives the same bytes in every zone. */
const EARLIEST = [1980, 0, 1] as const;

/**
 * Zips a package so that the same parts give the same bytes: paths ascending, which puts the content types first, a fixed time,
 * no directory entries, all deflated but pictures, which are compressed already (PPTX.md, "Same input, same bytes").
 */
function canonicalZip(parts: Parts): Uint8Array {
  const files = parts
    .sorted()
    .map(([path, bytes]) => [path, [bytes, { level: /\.(png|jpeg)$/.test(path) ? 0 : 6 }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: new Date(...EARLIEST) });
}
