import { THEME_SLOTS, type ColourRole, type Template } from '../../model';
import { el, NAMESPACES } from '../../package/xml-text';

/** The theme of a template: palette by role and brand fonts; flat, without shadows or gradients. */
export function themeXml(template: Template, name: string): string {
  const elements = el('a:themeElements', {}, colourScheme(template), fontScheme(template), formatScheme());
  return el(
    'a:theme',
    { 'xmlns:a': NAMESPACES.a, name },
    elements,
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
}

const ORDER = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
] as const;

function colourScheme(template: Template): string {
  const roles = Object.keys(THEME_SLOTS) as ColourRole[];
  const colour = (slot: string, role: ColourRole): string =>
    el(`a:${slot}`, {}, el('a:srgbClr', { val: template.colours[role] }));
  const slots = ORDER.map((slot) =>
    colour(slot, roles.find((role) => THEME_SLOTS[role].slot === slot) ?? 'ink'),
  );
  return el(
    'a:clrScheme',
    { name: template.name },
    ...slots,
    colour('hlink', 'focus'),
    colour('folHlink', 'grey'),
  );
}

function fontScheme({ name, fonts }: Template): string {
  const font = (kind: string, face: string): string =>
    el(
      `a:${kind}Font`,
      {},
      el('a:latin', { typeface: face }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: '' }),
    );
  return el('a:fontScheme', { name }, font('major', fonts.heading), font('minor', fonts.body));
}

function formatScheme(): string {
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = (width: number): string =>
    el(
      'a:ln',
      { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800_000 }),
    );
  const flat = el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name: 'Platt' },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    el('a:effectStyleLst', {}, flat, flat, flat),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
