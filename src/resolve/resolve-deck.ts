import { collect, problems, type Outcome, type Report } from '../diagnostics';
import {
  isUnwritten,
  parseDate,
  sayDate,
  UNWRITTEN,
  writtenSlides,
  type AgendaSlide,
  type CoverSlide,
  type Deck,
  type DividerSlide,
  type Outline,
  type OutlineSection,
  type WrittenSlide,
} from '../model';
import { childAt, scalarsIn, spanWithin, type Tree } from '../source';
import { checkAges } from './check-periods';
import type { Context } from './context';
import { distinct, resolvePresenters, resolveSlide, type Place } from './resolve-slide';
import { resolveWords } from './rich-text';
import { slideIds, uniqueTitles, type Titled } from './titles-and-ids';

/** PowerPoint sections before and after the agenda's own (A18: every slide belongs to one). */
const OPENING = 'Inledning';
const CLOSING = 'Avslutning';

/** What a deck's names may mean, see Context; diagnostics come back in the outcome. */
export type ResolveInput = Omit<Context, 'report' | 'meeting' | 'shows'> & {
  readonly outline: Outline;
  readonly language: string;
};

/** Resolves every name of a manifest and its blocks: presenters, metrics, live figures, pictures, titles, ids. */
export function resolveDeck(input: ResolveInput): Outcome<Deck> {
  return collect((report) => {
    const { outline, template } = input;
    const { value: manifest, tree } = outline.manifest;
    const meeting = parseDate(manifest.meeting.date);
    if (meeting === undefined) return undefined; // the schema's rules have said so
    const shown: Parameters<Context['shows']>[0][] = [];
    const context: Context = { ...input, meeting, report, shows: (each) => shown.push(each) };
    const titled = gatherSlides(withWords(outline, context), context);
    const gathered = titled.map(({ slide }) => slide);
    const ids = slideIds(gathered, context);
    const slides = uniqueTitles(titled, context).map((slide, index) => ({ ...slide, id: ids[index] ?? '' }));
    const title = resolveWords(childAt(tree, 'title'), context);
    checkAges(shown, context);
    checkUnwritten(outline, report);
    return {
      name: (outline.path.split('/').at(-1) ?? '').replace(/\.deck\.yaml$/, ''),
      title,
      meeting: { body: manifest.meeting.body, date: meeting },
      author: manifest.author ?? template.organisation,
      language: input.language,
      template,
      slides,
      ...(manifest.kind !== undefined && { kind: resolveWords(childAt(tree, 'kind'), context) }),
    };
  });
}

/** An outline whose headings and item titles are said: live figures may stand in them as in any text. */
function withWords(outline: Outline, context: Context): Outline {
  const sections = outline.sections.map((section) => ({
    ...section,
    spec: { ...section.spec, section: resolveWords(childAt(section.tree, 'section'), context) },
    items: section.items.map((item) => ({
      ...item,
      spec: { ...item.spec, title: resolveWords(childAt(item.tree, 'title'), context) },
    })),
  }));
  return { ...outline, sections };
}

function gatherSlides(outline: Outline, context: Context): readonly Titled[] {
  const { value: manifest } = outline.manifest;
  const inSection = (section: string, slides: readonly WrittenSlide[]): Titled[] =>
    slides.map((slide) => resolveSlide(slide, { section, presenters: [] }, context));
  const withAgenda = manifest.agenda_slide !== false;
  return [
    { slide: coverOf(outline, context) },
    ...inSection(OPENING, outline.opening),
    ...(withAgenda ? [{ slide: agendaOf(outline, context) }] : []),
    ...outline.sections.flatMap((section, index) => sectionSlides(section, index + 1, context)),
    ...inSection(CLOSING, outline.closing),
  ];
}

function coverOf(outline: Outline, context: Context): CoverSlide {
  const { value: manifest, tree } = outline.manifest;
  const { body } = manifest.meeting;
  return {
    kind: 'cover',
    id: 'omslag',
    title: resolveWords(childAt(tree, 'title'), context),
    section: OPENING,
    below: `${body} ${sayDate(context.meeting)}`,
    organisation: context.template.organisation,
    notes: [],
    origin: tree,
    ...(manifest.kind !== undefined && { above: resolveWords(childAt(tree, 'kind'), context) }),
  };
}

/** So many letters of a deck's title have room on the agenda beside the date; a longer one is on the cover alone. */
const LONGEST_ON_AGENDA = 42;

/** `Informationspunkter 10 december 2025`, or `Dagordning 10 december 2025` where the deck's title is long. */
function agendaTitle(title: string, context: Context): string {
  return `${title.length > LONGEST_ON_AGENDA ? 'Dagordning' : title} ${sayDate(context.meeting)}`;
}

function agendaOf(outline: Outline, context: Context): AgendaSlide {
  const { tree } = outline.manifest;
  // Mistakes in presenters are reported where their section is resolved.
  const quiet: Context = { ...context, report: () => undefined };
  return {
    kind: 'agenda',
    id: 'dagordning',
    title: agendaTitle(resolveWords(childAt(tree, 'title'), context), context),
    section: OPENING,
    notes: [],
    origin: tree,
    groups: outline.sections.map(({ spec, items }) => ({
      heading: spec.section,
      items: items.map((item) => ({ title: item.spec.title, presenters: resolvePresenters(item, quiet) })),
    })),
  };
}

function sectionSlides(section: OutlineSection, number: number, context: Context): readonly Titled[] {
  const heading = section.spec.section;
  const own = resolvePresenters(section, context);
  const items = section.items.map((item) => ({ item, presenters: resolvePresenters(item, context) }));
  const divider: DividerSlide = {
    kind: 'divider',
    id: '',
    number,
    title: heading,
    section: heading,
    presenters: distinct([...own, ...items.flatMap(({ presenters }) => presenters)]),
    items: section.items.filter((item) => item.slides.length === 0).map((item) => item.spec.title),
    notes: [],
    origin: section.tree,
  };
  const resolveAll = (slides: readonly WrittenSlide[], place: Place): Titled[] => {
    // Who presents is said once: on the first sub-divider.
    const first = slides.findIndex(({ spec }) => spec.section !== undefined);
    return slides.map((slide, at) => resolveSlide(slide, at === first ? place : { ...place, presenters: [] }, context));
  };
  return [
    { slide: divider },
    ...resolveAll(section.slides, { section: heading, heading, presenters: own }),
    ...items.flatMap(({ item, presenters }) =>
      resolveAll(item.slides, { section: heading, heading, item: item.spec.title, presenters }),
    ),
  ];
}

/** Warns of every heading and every slide in which a text is still to be written, so that none reaches the board unseen. */
function checkUnwritten(outline: Outline, report: Report): void {
  const { tree } = outline.manifest;
  const headings = [
    ...['title', 'kind', 'author', 'meeting'].map((key) => childAt(tree, key)),
    ...outline.sections.flatMap((section) => [
      childAt(section.tree, 'section'),
      childAt(section.tree, 'presenter'),
      ...section.items.flatMap((item) => [childAt(item.tree, 'title'), childAt(item.tree, 'presenter')]),
    ]),
  ];
  const slides = writtenSlides(outline).map((slide) => slide.tree);
  for (const part of [...headings, ...slides]) warnOf(part, report);
}

function warnOf(part: Tree | undefined, report: Report): void {
  const places = scalarsIn(part).filter(({ text }) => isUnwritten(text));
  const [first] = places;
  if (!first) return;
  const start = Math.max(0, first.text.toLowerCase().indexOf(UNWRITTEN));
  const at = spanWithin(first, start, start + UNWRITTEN.length);
  report(problems.unwritten(at, { words: UNWRITTEN, places: places.length }));
}
