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
  const thin = line('line', 9525);
  const side = (name: string, rule: string): string => el(`a:${name}`, {}, rule);
  const grid = ['left', 'right', 'top'].map((name) => side(name, none)).join('');
  const rules = [side('bottom', thin), side('insideH', thin), side('insideV', none)];
  const unfilled = el('a:noFill');
  const style = el(
    'a:tblStyle',
    { styleId: id, styleName: template.name },
    el('a:wholeTbl', {}, text('ink'), cellStyle(grid + rules.join(''), unfilled)),
    el('a:band2H', {}, cellStyle('', solidFill('wash'))),
    el('a:lastRow', {}, text('ink', 'on'), cellStyle(side('top', line('ink', 19_050)), solidFill('white'))),
    el('a:firstRow', {}, text('white', 'on'), cellStyle('', solidFill('ink'))),
  );
  return el('a:tblStyleLst', { 'xmlns:a': NAMESPACES.a, def: id }, style);
}

function cellStyle(borders: string, fill: string): string {
  return el('a:tcStyle', {}, el('a:tcBdr', {}, borders), el('a:fill', {}, fill));
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
