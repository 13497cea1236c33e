import { createColors } from 'picocolors';
import { hasColour, type Session } from '../session';

/** Colours for one output; without colour they leave text as it is. */
export type Paint = ReturnType<typeof createColors>;

/** The colours of stdout or stderr. */
export function paintFor({ terminal, settings }: Session, output: 'stdout' | 'stderr'): Paint {
  return createColors(hasColour(terminal[output], terminal.env, settings.color));
}
