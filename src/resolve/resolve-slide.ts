import { problems } from '../diagnostics';
import type { ContentSlide, Person, SubdividerSlide, WrittenSlide } from '../model';
import type { LayoutKey, PresentersSpec } from '../schema';
import { childAt, spanAt, type Tree } from '../source';
import { checkTypedBullets, resolveBullets } from './bullets';
import { chartSource, sharedSubtitle } from './charts/chart-lines';
import { checkLabels, checkPeriods } from './check-periods';
import type { Context, Shown } from './context';
import { resolveParagraphs, resolveWords } from './rich-text';
import { splitTitle, type Titled } from './titles-and-ids';
import { resolveVisual, type ResolvedVisual } from './visual';

/** Where in the agenda a slide stands. */
export interface Place {
  /** Name of the PowerPoint section. */
  readonly section: string;
  /** Heading of the agenda's section; undefined before and after the agenda. */
  readonly heading?: string;
  readonly item?: string;
  readonly presenters: readonly Person[];
}

/** A written slide resolved; ids are given, and titles made unique, when the whole deck is known. */
export function resolveSlide(slide: WrittenSlide, place: Place, context: Context): Titled {
  return slide.spec.section === undefined
    ? resolveContent(slide, place, context)
    : resolveSubdivider(slide, place, context);
}

function resolveSubdivider(slide: WrittenSlide, place: Place, context: Context): Titled {
  const { spec, tree } = slide;
  const own = resolvePresenters(slide, context);
  const title = resolveWords(childAt(tree, 'section'), context);
  const usual = usualKicker(title, place);
  const notes = resolveParagraphs(childAt(tree, 'notes'), context);
  const subtitle = wordsAt(slide, 'subtitle', context);
  const made: SubdividerSlide = {
    kind: 'subdivider',
    id: spec.id ?? '',
    title,
    section: place.section,
    presenters: own.length > 0 ? own : place.presenters,
    notes,
    origin: tree,
    ...(usual !== undefined && { kicker: usual }),
    ...(subtitle !== undefined && { subtitle }),
  };
  return { slide: made, ...(usual !== undefined && { place: usual }) };
}

function resolveContent(slide: WrittenSlide, place: Place, whole: Context): Titled {
  const shown: Shown[] = [];
  const shows: Context['shows'] = (each) => {
    shown.push(each);
    whole.shows(each);
  };
  const context: Context = { ...whole, shows };
  const { spec, tree } = slide;
  const { kicker: before, title } = splitTitle(resolveWords(childAt(tree, 'title'), context));
  const ownKicker = spec.kicker === undefined ? before : resolveWords(childAt(tree, 'kicker'), context);
  const usual = usualKicker(title, place);
  const kicker = ownKicker ?? usual;
  const resolved = resolveVisual(slide, context);
  if (resolved) checkPeriods(resolved.plans, slide, context);
  const made = {
    kind: 'content' as const,
    id: spec.id ?? '',
    title,
    section: place.section,
    text: resolveParagraphs(childAt(tree, 'text'), context),
    bullets: resolveBullets(childAt(tree, 'bullets'), context),
    notes: resolveParagraphs(childAt(tree, 'notes'), context),
    origin: tree,
    ...(kicker !== undefined && { kicker }),
    ...(resolved && { visual: resolved.visual }),
  };
  const ownSubtitle = wordsAt(slide, 'subtitle', context);
  const subtitle = ownSubtitle ?? sharedSubtitle(resolved?.measured ?? [], title);
  const content: ContentSlide = {
    ...made,
    ...(subtitle !== undefined && { subtitle }),
    ...lines(slide, resolved, context),
    ...layoutOf(slide, context),
  };
  checkLabels(shown, slide, context);
  checkTypedBullets({ text: childAt(tree, 'text'), bullets: childAt(tree, 'bullets') }, context);
  return {
    slide: content,
    ...(ownKicker !== undefined && { ownKicker }),
    ...(usual !== undefined && { place: usual }),
  };
}

/** The words of a key as plain text; undefined where the author didn't write it. */
function wordsAt(
  { spec, tree }: WrittenSlide,
  key: 'subtitle' | 'source' | 'footnote',
  context: Context,
): string | undefined {
  return spec[key] === undefined ? undefined : resolveWords(childAt(tree, key), context);
}

/** The item's name, else the section's; the one that isn't the title itself. */
function usualKicker(title: string, place: Place): string | undefined {
  return [place.item, place.heading].find((name) => name !== undefined && name !== title);
}

function lines(
  slide: WrittenSlide,
  resolved: ResolvedVisual | undefined,
  context: Context,
): Pick<ContentSlide, 'source' | 'footnote'> {
  const own = wordsAt(slide, 'source', context);
  const charts = resolved && resolved.plans.length > 0 ? chartSource(resolved.plans, resolved.charts) : [];
  const source = [own ?? [], charts, resolved?.sources ?? []].flat().join(' ');
  const footnote = wordsAt(slide, 'footnote', context);
  return { ...(source !== '' && { source }), ...(footnote !== undefined && { footnote }) };
}

function layoutOf({ spec, tree }: WrittenSlide, context: Context): { layout?: LayoutKey } {
  if (spec.layout === undefined) return {};
  const layouts = Object.values(context.template.layouts);
  const called = spec.layout.toLocaleLowerCase('sv');
  const layout = layouts.find(({ key, name }) => key === called || name.toLocaleLowerCase('sv') === called);
  if (layout) return { layout: layout.key };
  const known = layouts.map(({ name }) => name);
  context.report(problems.unknownLayout(spanAt(tree, 'layout'), { name: spec.layout, known }));
  return {};
}

/** The people a `presenter` means: a key of people.yaml, {name, role}, or a list of either. */
export function resolvePresenters(
  { spec: { presenter }, tree }: Presented,
  { people, peopleKeys, report }: Context,
): readonly Person[] {
  const place = childAt(tree, 'presenter') ?? tree;
  return [presenter ?? []].flat().flatMap((each, index) => {
    if (typeof each !== 'string') return [each];
    if (peopleKeys && !peopleKeys.includes(each)) {
      const span = Array.isArray(presenter) ? spanAt(place, index) : place.span;
      report(problems.unknownPresenter(span, { key: each, known: peopleKeys }));
    }
    return (Object.hasOwn(people, each) && people[each]) || [];
  });
}

/** What names presenters: a section, an item or a slide. */
interface Presented {
  readonly spec: { readonly presenter?: PresentersSpec };
  readonly tree: Tree;
}

/** Each person once, in order of appearance. */
export function distinct(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex((each) => each.name === person.name) === index);
}
