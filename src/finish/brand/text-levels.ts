import {
  BULLET_INDENT,
  emuOf,
  inches,
  type ColourRole,
  type LayoutBox,
  type LevelStyle,
  type Template,
} from '../../model';
import { schemeColour, solidFill } from './colours';
import { el } from '../xml';

/** PowerPoint's names of alignments. */
export const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r' } as const;
/** PowerPoint's names of anchors. */
export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** Levels a list style defines; deeper ones look like the innermost given. */
const LEVELS = 5;

/** How a whole placeholder's text stands. */
export interface Manner {
  readonly align: LayoutBox['align'];
  /** Headings use the heading font of the theme. */
  readonly heading: boolean;
  readonly language: string;
  /** Free text says its own spacing, so its defaults have none. */
  readonly tight?: boolean;
  /** Colour of bullets where the text's own colour is not the template's: white on the cover. */
  readonly bullets?: ColourRole | undefined;
}

/** `a:lvl1pPr` … of a list style: size, colour, bullets, spacing, language, so that slides need say nothing. */
export function textLevels(levels: readonly LevelStyle[], manner: Manner, template: Template): string {
  return Array.from({ length: LEVELS }, (_, at) => {
    const level = levels[Math.min(at, levels.length - 1)];
    return level ? textLevel(level, at, manner, template) : '';
  }).join('');
}

function textLevel(level: LevelStyle, at: number, manner: Manner, template: Template): string {
  const style = template.styles[level.style];
  const hanging = emuOf(BULLET_INDENT);
  const indent = level.bullet
    ? { marL: emuOf(inches(BULLET_INDENT * (at + 1))), indent: 0 - hanging }
    : { marL: 0, indent: 0 };
  return el(
    `a:lvl${at + 1}pPr`,
    {
      ...indent,
      algn: ALIGNMENTS[manner.align],
      defTabSz: 914_400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: manner.tight ? 100_000 : Math.round(style.leading * 100_000) })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    el('a:spcAft', {}, el('a:spcPts', { val: manner.tight ? 0 : Math.round(style.after * 100) })),
    level.bullet ? bulletMark(at, manner.bullets ?? 'focus') : el('a:buNone'),
    runDefaults(level, manner, template),
  );
}

/** A square on the outermost level, an en dash below, in a colour of the theme. */
export function bulletMark(level: number, colour: ColourRole): string {
  const square = level === 0;
  return [
    el('a:buClr', {}, schemeColour(colour)),
    el('a:buSzPct', { val: square ? 80_000 : 100_000 }),
    el('a:buFont', { typeface: 'Arial' }),
    el('a:buChar', { char: square ? '■' : '–' }),
  ].join('');
}

function runDefaults(level: LevelStyle, manner: Manner, template: Template): string {
  const style = template.styles[level.style];
  const font = manner.heading ? 'mj' : 'mn';
  return el(
    'a:defRPr',
    { lang: manner.language, sz: Math.round(style.size * 100), b: style.bold ? 1 : 0, i: 0, kern: 1200 },
    solidFill(level.colour),
    el('a:latin', { typeface: `+${font}-lt` }),
    el('a:ea', { typeface: `+${font}-ea` }),
    el('a:cs', { typeface: `+${font}-cs` }),
  );
}
