import type { ColourRole, Frame, LineBox, ShapeBox, StyledParagraph } from '../../model';

/** A flat surface without text that carries no meaning. */
export function surface(frame: Frame, fill: ColourRole, name: string): ShapeBox {
  return { ...shape(frame, [], name), fill, decorative: true };
}

/** A rectangle with text; give fill, outline and the rest over it. */
export function shape(frame: Frame, paragraphs: readonly StyledParagraph[], name: string): ShapeBox {
  return {
    kind: 'shape',
    shape: 'rectangle',
    frame,
    paragraphs,
    scale: 1,
    align: 'left',
    anchor: 'top',
    inset: [0, 0, 0, 0],
    decorative: false,
    name,
  };
}

/** A thin straight line. */
export function rule(frame: Frame, colour: ColourRole, weight: number, name: string): LineBox {
  return { kind: 'line', frame, colour, weight, name };
}

/** A list of names cut to an alternative text of at most 250 characters (PPTX.md A5). */
export function altText(opening: string, parts: readonly string[], joint: string): string {
  const whole = opening + parts.join(joint);
  if (whole.length <= MOST) return whole;
  let text = opening + (parts[0] ?? '');
  for (const part of parts.slice(1)) {
    if (text.length + joint.length + part.length > MOST - 2) break;
    text += joint + part;
  }
  return text.length > MOST - 2 ? `${text.slice(0, MOST - 1)}…` : `${text} …`;
}

const MOST = 250;
