import { continued, type AgendaSlide, type StyledParagraph } from '../../model';
import { largest } from '../largest';
import { line } from '../place-text';
import type { Setting } from '../setting';
import { fitText, type Fit } from '../text/fit-text';

/** Widths of the two columns of an agenda, inches. */
export interface AgendaColumns {
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

/** Air between item and presenter; the presenter's column is at most this share of the width. */
const GAP = 0.35;
const MOST = 0.42;

/** The columns: presenters take what the longest of them needs. */
export function agendaColumns(slide: AgendaSlide, width: number, setting: Setting): AgendaColumns {
  const people = slide.groups.flatMap((group) => group.items.map((item) => namesOf(item.presenters)));
  const widths = people
    .filter((names) => names !== '')
    .map((names) => {
      const { size } = setting.template.styles.agendaPerson;
      return (setting.widthOf(names, { bold: false, italic: false }) * size) / 72 / 0.985;
    });
  const person = Math.min(width * MOST, largest(widths) + 0.02);
  return { item: people.some((names) => names !== '') ? width - person - GAP : width, person };
}

/** The rows of one group: its heading, the heading for a page it goes on on, its items. */
export interface AgendaRows {
  readonly heading: AgendaRow;
  readonly continued: AgendaRow;
  readonly items: readonly AgendaRow[];
}

/** The measured rows of every group. */
export function agendaRows(
  slide: AgendaSlide,
  columns: AgendaColumns,
  at: { readonly width: number; readonly setting: Setting },
): readonly AgendaRows[] {
  const headingRow = (text: string, kind: AgendaRow['kind'] = 'heading'): AgendaRow => {
    const left = measured(line(text, 'agendaHeading'), at.width, at.setting);
    return { kind, left, height: left.fit.block.height };
  };
  return slide.groups.map(({ heading, items }) => ({
    heading: headingRow(heading, items.length > 0 ? 'heading' : 'alone'),
    continued: headingRow(continued(heading)),
    items: items.map((item) => itemRow(item, columns, at.setting)),
  }));
}

function itemRow(
  item: AgendaSlide['groups'][number]['items'][number],
  columns: AgendaColumns,
  setting: Setting,
): AgendaRow {
  const left = measured(line(item.title, 'agendaItem'), columns.item, setting);
  const names = namesOf(item.presenters);
  const right = names === '' ? undefined : wholeNames(names, columns.person, setting);
  const height = Math.max(left.fit.block.height, right?.fit.block.height ?? 0);
  return { kind: 'item', left, height, ...(right && { right }) };
}

/** Names on several lines break between persons, not within a name. */
function wholeNames(names: string, width: number, setting: Setting): Text {
  const usual = measured(line(names, 'agendaPerson'), width, setting);
  if (usual.fit.block.lines < 2) return usual;
  const bound = names
    .split(', ')
    .map((name) => name.replaceAll(' ', '\u00a0'))
    .join(', ');
  const whole = measured(line(bound, 'agendaPerson'), width, setting);
  return whole.fit.misfit ? usual : whole;
}

function measured(paragraph: StyledParagraph, width: number, setting: Setting): Text {
  return { paragraph, fit: fitText([paragraph], { width, height: Infinity }, setting) };
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ');
}
