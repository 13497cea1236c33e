import type { Placeholder, Template } from '../../model';
import { bodyProperties } from './body-properties';
import { el, escapeXml } from '../xml';
import { rectangleAt } from './frames';
import { placeholderName, placeholderPrompt } from './prompts';
import { textLevels } from './text-levels';

/** The reference that ties a shape to a placeholder by type and index; titles have no index (#1453). */
export function placeholderReference({ kind, idx }: Placeholder, prompt?: 1): string {
  return el('p:ph', { type: kind, idx, hasCustomPrompt: prompt });
}

/** A placeholder of a layout with everything its text inherits. Text starts at the frame's edge. */
export function layoutPlaceholder(
  placeholder: Placeholder,
  id: number,
  template: Template,
  language: string,
): string {
  const { name, box } = placeholder;
  const properties = el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { id, name: placeholderName(name) }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
    el('p:nvPr', {}, placeholderReference(placeholder, 1)),
  );
  return el('p:sp', {}, properties, rectangleAt(box.frame), textBody(placeholder, template, language));
}

function textBody({ name, kind, box, levels }: Placeholder, template: Template, language: string): string {
  const heading = kind === 'title' || kind === 'ctrTitle';
  const manner = { align: box.align, heading, language, bullets: box.colour };
  const prompt = el(
    'a:r',
    {},
    el('a:rPr', { lang: language }),
    el('a:t', {}, escapeXml(placeholderPrompt(name))),
  );
  return el(
    'p:txBody',
    {},
    bodyProperties(box, 'shrink'),
    el('a:lstStyle', {}, textLevels(levels, manner, template)),
    el('a:p', {}, prompt),
  );
}
