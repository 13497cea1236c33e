import { problems } from '../diagnostics';
import { continued, type DeckSlide } from '../model';
import { positionAt, spanAt, type Tree } from '../source';
import type { Context } from './context';

/** A title taken apart at its bar: `1177 på telefon | Medelväntetid` has the kicker `1177 på telefon`. */
export function splitTitle(title: string): { kicker?: string; title: string } {
  const cut = title.indexOf('|');
  const [before, after] = [title.slice(0, cut).trim(), title.slice(cut + 1).trim()];
  return cut < 0 || before === '' || after === '' ? { title: title.trim() } : { kicker: before, title: after };
}

/** A slide that needs a title: what it says, and what could tell it from its namesakes. */
export interface Titled {
  readonly slide: DeckSlide;
  /** From the bar in the title or the key `kicker`. */
  readonly ownKicker?: string;
  /** The item's title, or the section's name. */
  readonly place?: string;
}

/**
 * Makes titles unique (PPTX.md, A2; PRODUCT.md, `title`): where a title would repeat it keeps its kicker,
 * where it repeats its divider it takes the item's title, and what still repeats is numbered `(1 av 3)`. Dividers are never
 * numbered: one that repeats another takes the item's or section's title if it has one, else it goes on, `(forts.)`.
 */
export function uniqueTitles(titled: readonly Titled[], context: Context): readonly DeckSlide[] {
  const groups = byTitle(titled, ({ slide }) => slide.title);
  const named = titled.map((each) => withPrefix(each.slide, prefixOf(each, groups.get(heard(each.slide.title)) ?? [])));
  return numbered(named, context);
}

/** A title that keeps its kicker says it once: the line above it goes. */
function withPrefix(slide: DeckSlide, prefix: string | undefined): DeckSlide {
  if (prefix === undefined) return slide;
  const title = `${prefix} | ${slide.title}`;
  if (!('kicker' in slide) || slide.kicker !== prefix) return { ...slide, title };
  const { kicker: _, ...rest } = slide;
  return { ...rest, title };
}

/** What stands before a title that isn't its slide's alone among those of its group; undefined when it is, or when nothing makes it another. */
function prefixOf(each: Titled, group: readonly Titled[]): string | undefined {
  const { slide, ownKicker, place } = each;
  if (ownKicker !== undefined && group.some((other) => other.ownKicker !== ownKicker)) return ownKicker;
  const repeatsDivider = group.some((other) => other !== each && other.slide.kind !== 'content');
  return repeatsDivider && place !== slide.title ? place : undefined;
}

/** Gives namesakes different titles; where an author has typed what that gives, once more. */
function numbered(slides: readonly DeckSlide[], context: Context): readonly DeckSlide[] {
  const repeated = [...byTitle(slides, ({ title }) => title).values()].filter((group) => group.length > 1);
  if (repeated.length === 0) return slides;
  const titles = new Map(repeated.flatMap((group) => newTitles(group, context)));
  const renamed = slides.map((slide) => ({ ...slide, title: titles.get(slide) ?? slide.title }));
  return numbered(renamed, context);
}

type NewTitle = readonly [DeckSlide, string];

/** Content slides are numbered; dividers of one name, and a lone slide that is called as one, go on from the first. */
function newTitles(group: readonly DeckSlide[], context: Context): readonly NewTitle[] {
  const content = group.filter(({ kind }) => kind === 'content');
  const times = content.length;
  const several = times > 1 ? content : [];
  const [, ...later] = times > 1 ? group.filter(({ kind }) => kind !== 'content') : group;
  return [
    ...retitled(several, (title, at) => `${title} (${at + 1} av ${times})`, context),
    ...retitled(later, (title, at) => continued(title, at + 1, later.length > 1), context),
  ];
}

function retitled(
  slides: readonly DeckSlide[],
  titleOf: (title: string, at: number) => string,
  context: Context,
): readonly NewTitle[] {
  const [first] = slides;
  if (!first) return [];
  const { origin, title } = first;
  context.report(problems.repeatedTitle(origin.span, { title, becomes: titleOf(title, 0) }));
  return slides.map((slide, at) => [slide, titleOf(slide.title, at)]);
}

/** What has a title by how it is heard, in its order. */
function byTitle<T>(all: readonly T[], titleOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const title = heard(titleOf(each));
    const group = groups.get(title);
    if (group) group.push(each);
    else groups.set(title, [each]);
  }
  return groups;
}

/** A title as a reader hears it: however its letters are composed, with any white space. */
function heard(title: string): string {
  return title.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Gives each slide without an id of its own one that is unique in the deck and stable while its title is; two equal ids of authors' own are an error. */
export function slideIds(
  slides: readonly Pick<DeckSlide, 'id' | 'title' | 'origin'>[],
  context: Context,
): readonly string[] {
  const taken = new Map<string, Tree>();
  for (const { id, origin } of slides) {
    if (id === '') continue;
    const first = taken.get(id);
    if (first) context.report(problems.duplicateId(spanAt(origin, 'id'), { id, first: lineOf(first) }));
    else taken.set(id, origin);
  }
  return slides.map(({ id, title, origin }) => {
    if (id !== '') return id;
    const made = free(slug(title), taken);
    taken.set(made, origin);
    return made;
  });
}

/** A title as an id: `Första besök BUP` gives `forsta-besok-bup`. */
export function slug(title: string): string {
  const ascii = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, 60).replace(/-+$/, '') || 'bild';
}

function free(id: string, taken: ReadonlyMap<string, Tree>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function lineOf({ span: { file, start } }: Tree): string {
  return `${file.path}:${positionAt(file, start).line}`;
}
