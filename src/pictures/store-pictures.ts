import { collect, problems, type Outcome } from '../diagnostics';
import { fewAtATime, logoFrame, type Box, type Deck, type Page, type PictureFile } from '../model';
import type { Session } from '../session';
import type { PictureJob } from './picture-store';
import { childAt, type Span, type Tree } from '../source';

/** A deck laid out. */
interface LaidOut {
  readonly deck: Deck;
  readonly pages: readonly Page[];
}

/** A picture to store, and where its file was named. */
type Wanted = PictureJob & { readonly at: Span | undefined; readonly written: string };

/**
 * Puts what a deck stores in the place of the picture files that it was laid out with: upright, cropped, as large as they are shown,
 * without what a camera wrote about its owner. A picture that can't be decoded is an error where it was named. The libraries for
 * pictures are opened by decks that have some.
 */
export async function storePictures(session: Session, { deck, pages }: LaidOut): Promise<Outcome<LaidOut>> {
  const logo = logoOf(deck);
  const wanted = [...(logo ? [logo] : []), ...pages.flatMap(picturesOf)];
  if (wanted.length === 0) return { value: { deck, pages }, diagnostics: [] };
  const distinct = wanted.filter((job, at) => wanted.findIndex((other) => isSame(other, job)) === at);
  const stored = await fewAtATime(distinct, await storeOf(session), IN_FLIGHT);
  const fileOf = (job: PictureJob): PictureFile | undefined =>
    stored[distinct.findIndex((other) => isSame(other, job))];
  return collect((report) => {
    for (const [at, job] of distinct.entries()) if (!stored[at]) report(problemOf(job));
    if (stored.includes(undefined)) return undefined;
    const file = logo && fileOf(logo);
    return {
      deck: file && deck.template.logo ? withLogo(deck, { ...deck.template.logo, ...file }) : deck,
      pages: pages.map((page) => withPictures(page, fileOf)),
    };
  });
}

/** Makes of a picture file what a deck stores, unless the session has done so. */
async function storeOf({ host, memo }: Session): Promise<(job: PictureJob) => Promise<PictureFile | undefined>> {
  const { pictureStore } = await import('./picture-store.js');
  const store = pictureStore((work) => host.inTurn(work));
  return ({ picture, crop, width, height }) => {
    const job = { picture, width, height, ...(crop !== undefined && { crop }) };
    const key = JSON.stringify([host.sha256(picture.bytes), crop, width, height]);
    return memo.of({ kind: 'stored picture', key, weight: picture.bytes.length }, () => store(job));
  };
}

/** Two: large photos take much memory while they are made smaller. */
const IN_FLIGHT = 2;

function logoOf({ template: { logo, master, origin } }: Deck): Wanted | undefined {
  if (!logo) return undefined;
  const { width, height } = logoFrame(logo, master.logo.frame);
  return { picture: logo, width, height, ...placeIn(origin, ['logo', 'file']) };
}

function picturesOf(page: Page): readonly Wanted[] {
  const place = placeIn(page.origin, ['image', 'file']);
  return page.boxes.flatMap((box) => {
    const job = jobOf(box);
    return job ? [{ ...job, ...place }] : [];
  });
}

function jobOf(box: Box): PictureJob | undefined {
  if (box.kind !== 'picture' || box.picture.kind !== 'image') return undefined;
  const { width, height } = box.frame;
  const { image } = box.picture;
  return { picture: image, width, height, ...(image.crop !== undefined && { crop: image.crop }) };
}

/** Where a file was named, and its name as written. */
function placeIn(origin: Tree | undefined, path: readonly [string, string]) {
  const named = origin && childAt(origin, ...path);
  return { at: named?.span, written: named?.kind === 'scalar' ? named.text : 'the picture' };
}

/** Files are read once, so that bytes are the same picture if they are the same array. */
function isSame(a: PictureJob, b: PictureJob): boolean {
  return a.picture.bytes === b.picture.bytes && a.crop === b.crop && a.width === b.width && a.height === b.height;
}

function problemOf({ picture, at, written }: Wanted) {
  return picture.mime === 'image/svg+xml'
    ? problems.svgNotDrawn(at, { path: written })
    : problems.damagedImage(at, { path: written });
}

function withLogo(deck: Deck, logo: NonNullable<Deck['template']['logo']>): Deck {
  return { ...deck, template: { ...deck.template, logo } };
}

function withPictures(page: Page, fileOf: (job: PictureJob) => PictureFile | undefined): Page {
  const boxes = page.boxes.map((box) => {
    const job = jobOf(box);
    const file = job && fileOf(job);
    if (!file || box.kind !== 'picture' || box.picture.kind !== 'image') return box;
    return { ...box, picture: { kind: 'image' as const, image: { ...box.picture.image, ...file } } };
  });
  return { ...page, boxes };
}
