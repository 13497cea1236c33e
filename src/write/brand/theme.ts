import { THEME_SLOTS, type ColourRole, type Template } from '../../model';
import { el, NAMESPACES } from '../../package/xml-text';

/** The theme of a template: palette by role and brand fonts; flat, without shadows or gradients. */
export function themeXml(template: Template, name: string): string {
  const elements = el('a:themeElements', {}, colourScheme(template), fontScheme(template), formatScheme());
  return el('a:theme', { 'xmlns:a': NAMESPACES.a, name }, elements, el('a:objectDefaults'), el('a:extraClrSchemeLst'));
}

/** The slots of a colour scheme in the order of the standard. */
const ORDER = ['dk1', 'lt1', 'dk2', 'lt2', ...[1, 2, 3, 4, 5, 6].map((at) => `accent${at}`)];

function colourScheme({ name, colours }: Template): string {
  const roles = Object.keys(THEME_SLOTS) as ColourRole[];
  const colour = (slot: string, role: ColourRole): string =>
    el(`a:${slot}`, {}, el('a:srgbClr', { val: colours[role] }));
  const slots = ORDER.map((slot) => colour(slot, roles.find((role) => THEME_SLOTS[role].slot === slot) ?? 'ink'));
  return el('a:clrScheme', { name }, ...slots, colour('hlink', 'focus'), colour('folHlink', 'grey'));
}

function fontScheme({ name, fonts }: Template): string {
  const others = el('a:ea', { typeface: '' }) + el('a:cs', { typeface: '' });
  const font = (kind: string, face: string): string =>
    el(`a:${kind}Font`, {}, el('a:latin', { typeface: face }), others);
  return el('a:fontScheme', { name }, font('major', fonts.heading), font('minor', fonts.body));
}

function formatScheme(): string {
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const stroke = [fill, el('a:prstDash', { val: 'solid' }), el('a:miter', { lim: 800_000 })];
  const lines = [6350, 12_700, 19_050].map((w) => el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, ...stroke));
  const flat = el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name: 'Platt' },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, ...lines),
    el('a:effectStyleLst', {}, flat, flat, flat),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
