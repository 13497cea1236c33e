import type { ColourRole, Template } from '../../model';
import { guidOf } from './guid';
import { el, NAMESPACES } from '../../package/xml-text';
import { schemeColour, solidFill } from './drawing';

/** Id of the template's table style, by which tables name it. */
export function tableStyleId({ key }: Template): string {
  return guidOf(`table style ${key}`);
}

/** The template's table style: dark header, every other row washed, thin lines between rows, a bold total under a rule. */
export function tableStylesXml(template: Template): string {
  const id = tableStyleId(template);
  const none = el('a:ln', {}, el('a:noFill'));
  const sides = ['left', 'right', 'top'].map((side) => el(`a:${side}`, {}, none)).join('');
  const thin = line('line', 9525);
  const borders = el(
    'a:tcBdr',
    {},
    sides,
    el('a:bottom', {}, thin),
    el('a:insideH', {}, thin),
    el('a:insideV', {}, none),
  );
  const style = el(
    'a:tblStyle',
    { styleId: id, styleName: template.name },
    el('a:wholeTbl', {}, text('ink'), el('a:tcStyle', {}, borders, el('a:fill', {}, el('a:noFill')))),
    el('a:band2H', {}, el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, solidFill('wash')))),
    el(
      'a:lastRow',
      {},
      text('ink', 'on'),
      el(
        'a:tcStyle',
        {},
        el('a:tcBdr', {}, el('a:top', {}, line('ink', 19_050))),
        el('a:fill', {}, solidFill('white')),
      ),
    ),
    el(
      'a:firstRow',
      {},
      text('white', 'on'),
      el('a:tcStyle', {}, el('a:tcBdr'), el('a:fill', {}, solidFill('ink'))),
    ),
  );
  return el('a:tblStyleLst', { 'xmlns:a': NAMESPACES.a, def: id }, style);
}

/** The rule above a total, as a border of one cell. */
export function ruleAbove(name: 'a:lnT'): string {
  return line('ink', 19_050, name);
}

function line(role: ColourRole, width: number, name = 'a:ln'): string {
  return el(
    name,
    { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    solidFill(role),
    el('a:prstDash', { val: 'solid' }),
  );
}

function text(role: ColourRole, bold?: 'on'): string {
  return el('a:tcTxStyle', { b: bold }, el('a:fontRef', { idx: 'minor' }), schemeColour(role));
}
