import { problems } from '../diagnostics';
import type { ContentSlide, DeckSlide, Person, SubdividerSlide, WrittenSlide } from '../model';
import type { LayoutKey } from '../schema';
import { childAt, spanAt } from '../source';
import { resolveBullets } from './bullets';
import { chartSource } from './charts/chart-lines';
import { checkLabels, checkPeriods } from './check-periods';
import type { Context, Shown } from './context';
import { sharedSubtitle } from './measured';
import { resolvePresenters } from './presenters';
import { resolveParagraphs, resolveWords } from './rich-text';
import { splitTitle, type Titled } from './titles';
import { checkTypedBullets } from './typed-bullets';
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
  const own = resolvePresenters(spec.presenter, tree, context);
  const title = resolveWords(childAt(tree, 'section'), context);
  const usual = usualKicker(title, place);
  const made: SubdividerSlide = {
    kind: 'subdivider',
    id: spec.id ?? '',
    title,
    section: place.section,
    presenters: own.length > 0 ? own : place.presenters,
    notes: resolveParagraphs(childAt(tree, 'notes'), context),
    origin: tree,
    ...(usual !== undefined && { kicker: usual }),
    ...(spec.subtitle !== undefined && { subtitle: resolveWords(childAt(tree, 'subtitle'), context) }),
  };
  return { slide: made, ...(usual !== undefined && { place: usual }) };
}

function resolveContent(slide: WrittenSlide, place: Place, whole: Context): Titled {
  const shown: Shown[] = [];
  const context: Context = {
    ...whole,
    shows: (each) => {
      shown.push(each);
      whole.shows(each);
    },
  };
  const { spec, tree } = slide;
  const { kicker: before, title } = splitTitle(resolveWords(childAt(tree, 'title'), context));
  const ownKicker = spec.kicker === undefined ? before : resolveWords(childAt(tree, 'kicker'), context);
  const usual = usualKicker(title, place);
  const kicker = ownKicker ?? usual;
  const visual = resolveVisual(slide, context);
  if (visual) checkPeriods(visual.plans, slide, context);
  const made: ContentSlide = {
    kind: 'content',
    id: spec.id ?? '',
    title,
    section: place.section,
    text: resolveParagraphs(childAt(tree, 'text'), context),
    bullets: resolveBullets(childAt(tree, 'bullets'), context),
    notes: resolveParagraphs(childAt(tree, 'notes'), context),
    origin: tree,
    ...(kicker !== undefined && { kicker }),
    ...visualParts(slide, title, visual, context),
    ...lines(slide, visual, context),
    ...layoutOf(slide, context),
  };
  checkLabels(shown, slide, context);
  checkTypedBullets({ text: childAt(tree, 'text'), bullets: childAt(tree, 'bullets') }, context);
  return {
    slide: made,
    ...(ownKicker !== undefined && { ownKicker }),
    ...(usual !== undefined && { place: usual }),
  };
}

/** The item's name, else the section's; the one that isn't the title itself. */
function usualKicker(title: string, place: Place): string | undefined {
  return [place.item, place.heading].find((name) => name !== undefined && name !== title);
}

function visualParts(
  { spec, tree }: WrittenSlide,
  title: string,
  resolved: ResolvedVisual | undefined,
  context: Context,
): Pick<ContentSlide, 'visual' | 'subtitle'> {
  const made = sharedSubtitle(resolved?.measured ?? [], title);
  const subtitle = spec.subtitle === undefined ? made : resolveWords(childAt(tree, 'subtitle'), context);
  return { ...(resolved && { visual: resolved.visual }), ...(subtitle !== undefined && { subtitle }) };
}

function lines(
  { spec, tree }: WrittenSlide,
  resolved: ResolvedVisual | undefined,
  context: Context,
): Pick<ContentSlide, 'source' | 'footnote'> {
  const own = spec.source === undefined ? [] : [resolveWords(childAt(tree, 'source'), context)];
  const charts = resolved && resolved.plans.length > 0 ? [chartSource(resolved.plans, resolved.charts)] : [];
  const source = [...own, ...charts, ...(resolved?.sources ?? [])].join(' ');
  const footnote = spec.footnote === undefined ? undefined : resolveWords(childAt(tree, 'footnote'), context);
  return { ...(source !== '' && { source }), ...(footnote !== undefined && { footnote }) };
}

function layoutOf({ spec, tree }: WrittenSlide, context: Context): { layout?: LayoutKey } {
  if (spec.layout === undefined) return {};
  const layouts = Object.values(context.template.layouts);
  const wanted = spec.layout.toLocaleLowerCase('sv');
  const layout = layouts.find(({ key, name }) => key === wanted || name.toLocaleLowerCase('sv') === wanted);
  if (!layout)
    context.report(
      problems.unknownLayout(spanAt(tree, 'layout'), {
        name: spec.layout,
        known: layouts.map(({ name }) => name),
      }),
    );
  return layout ? { layout: layout.key } : {};
}

/** Gives a slide its id. */
export function withId(slide: DeckSlide, id: string): DeckSlide {
  return { ...slide, id };
}
