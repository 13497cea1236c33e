import { collect, type Outcome, type Report } from '../diagnostics';
import {
  parseDate,
  sayDate,
  type AgendaSlide,
  type CoverSlide,
  type Deck,
  type DividerSlide,
  type Outline,
  type OutlineSection,
  type Person,
  type WrittenSlide,
} from '../model';
import { childAt } from '../source';
import { checkAges } from './check-periods';
import { checkUnwritten } from './check-unwritten';
import type { Context } from './context';
import { distinct, resolvePresenters } from './presenters';
import { resolveSlide, withId, type Place } from './resolve-slide';
import { resolveWords } from './rich-text';
import { slideIds } from './slide-ids';
import { uniqueTitles, type Titled } from './titles';

/** PowerPoint sections before and after the agenda's own (A18: every slide belongs to one). */
const OPENING = 'Inledning';
const CLOSING = 'Avslutning';

/** What a deck's names may mean, see Context; complaints come back in the outcome. */
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
    const ids = slideIds(
      titled.map(({ slide }) => ({
        title: slide.title,
        tree: slide.origin,
        ...(slide.id !== '' && { own: slide.id }),
      })),
      context,
    );
    const slides = uniqueTitles(titled, context).map((slide, index) => withId(slide, ids[index] ?? ''));
    const title = resolveWords(childAt(tree, 'title'), context);
    checkAges(shown, context);
    checkUnwritten(outline, report);
    return {
      name: stemOf(outline.path),
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
  return {
    kind: 'agenda',
    id: 'dagordning',
    title: agendaTitle(resolveWords(childAt(tree, 'title'), context), context),
    section: OPENING,
    notes: [],
    origin: tree,
    groups: outline.sections.map(({ spec, items }) => ({
      heading: spec.section,
      items: items.map((item) => ({
        title: item.spec.title,
        presenters: quietly(item.spec.presenter, item.tree, context),
      })),
    })),
  };
}

function sectionSlides(section: OutlineSection, number: number, context: Context): readonly Titled[] {
  const heading = section.spec.section;
  const own = resolvePresenters(section.spec.presenter, section.tree, context);
  const items = section.items.map((item) => ({
    item,
    presenters: resolvePresenters(item.spec.presenter, item.tree, context),
  }));
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
    return slides.map((slide, at) =>
      resolveSlide(slide, at === first ? place : { ...place, presenters: [] }, context),
    );
  };
  return [
    { slide: divider },
    ...resolveAll(section.slides, { section: heading, heading, presenters: own }),
    ...items.flatMap(({ item, presenters }) =>
      resolveAll(item.slides, { section: heading, heading, item: item.spec.title, presenters }),
    ),
  ];
}

/** Presenters for the agenda, whose mistakes are reported where the section is resolved. */
function quietly(
  spec: Parameters<typeof resolvePresenters>[0],
  tree: Outline['sections'][number]['tree'],
  context: Context,
): readonly Person[] {
  const silent: Report = () => undefined;
  return resolvePresenters(spec, tree, { ...context, report: silent });
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.deck\.yaml$/, '');
}
