import { continued, line, type AgendaSlide, type Person, type StyledParagraph } from '../../model';
import { largest } from '../../text';
import type { Setting, SlideSetting } from '../setting';
import { fitText, type Fit } from '../text/fit-text';

/** Widths of an agenda and of its two columns, inches. */
export interface AgendaColumns {
  readonly whole: number;
  readonly item: number;
  readonly person: number;
}

/** A heading over items, a heading without any, or an item of the agenda, measured. */
export interface AgendaRow {
  readonly kind: 'heading' | 'alone' | 'item';
  readonly left: Text;
  readonly right?: Text;
  readonly height: number;
}

/** A measured text of the agenda. */
interface Text {
  readonly paragraph: StyledParagraph;
  readonly fit: Fit;
}

/** Space between item and presenter (inches); the presenter's column is at most this share of the width. */
const GAP = 0.35;
const MOST = 0.42;
/** The share of its column that a presenter's name may fill. */
const FILL = 0.985;

/** The columns: presenters take what the longest of them needs. */
export function agendaColumns(width: number, setting: SlideSetting<AgendaSlide>): AgendaColumns {
  const { slide, template, measure } = setting;
  const { size } = template.styles.agendaPerson;
  const people = slide.groups.flatMap(({ items }) => items.map(({ presenters }) => namesOf(presenters)));
  const named = people.filter((names) => names !== '');
  const widths = named.map((names) => measure(names, { size, bold: false, italic: false }) / 72 / FILL);
  const person = Math.min(width * MOST, largest(widths) + 0.02);
  return { whole: width, item: named.length > 0 ? width - person - GAP : width, person };
}

/** The rows of one group: its heading, the heading for a page it goes on on, its items. */
export interface AgendaRows {
  readonly heading: AgendaRow;
  readonly continued: AgendaRow;
  readonly items: readonly AgendaRow[];
}

/** The measured rows of every group. */
export function agendaRows(columns: AgendaColumns, setting: SlideSetting<AgendaSlide>): readonly AgendaRows[] {
  const headingRow = (text: string, kind: AgendaRow['kind']): AgendaRow => {
    const left = measured(line(text, 'agendaHeading'), columns.whole, setting);
    return { kind, left, height: left.fit.block.height };
  };
  return setting.slide.groups.map(({ heading, items }) => ({
    heading: headingRow(heading, items.length > 0 ? 'heading' : 'alone'),
    continued: headingRow(continued(heading), 'heading'),
    items: items.map((item) => itemRow(item, columns, setting)),
  }));
}

function itemRow(
  { title, presenters }: AgendaSlide['groups'][number]['items'][number],
  columns: AgendaColumns,
  setting: Setting,
): AgendaRow {
  const left = measured(line(title, 'agendaItem'), columns.item, setting);
  const names = namesOf(presenters);
  const right = names === '' ? undefined : wholeNames(names, columns.person, setting);
  const height = Math.max(left.fit.block.height, right?.fit.block.height ?? 0);
  return { kind: 'item', left, height, ...(right && { right }) };
}

/** Names on several lines break between persons, not within a name. */
function wholeNames(names: string, width: number, setting: Setting): Text {
  const usual = measured(line(names, 'agendaPerson'), width, setting);
  if (usual.fit.block.lines < 2) return usual;
  const bound = names.replace(/(?<!,) /g, '\u00a0');
  const whole = measured(line(bound, 'agendaPerson'), width, setting);
  return whole.fit.misfit ? usual : whole;
}

function measured(paragraph: StyledParagraph, width: number, setting: Setting): Text {
  return { paragraph, fit: fitText([paragraph], { width, height: Infinity }, setting) };
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}
