import {
  BULLET_INDENT,
  emuOf,
  inches,
  TEXT_LEVELS,
  type ColourRole,
  type Deck,
  type LayoutBox,
  type LevelStyle,
} from '../../model';
import { el } from '../../package/xml-text';
import { schemeColour, solidFill } from './drawing';

/** PowerPoint's names of alignments. */
const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r' } as const;
/** PowerPoint's names of anchors. */
export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/**
 * The `a:bodyPr` of a placeholder of the master: no insets, so that text starts at the box's edge, anchored as the template says.
 * `shrink` lets PowerPoint shrink text that overflows; a footer field never changes its size.
 */
export function bodyProperties(box: LayoutBox, fit: 'shrink' | 'fixed'): string {
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return el(
    'a:bodyPr',
    { vert: 'horz', wrap: 'square', ...inset, rtlCol: 0, anchor: ANCHORS[box.anchor] },
    el(fit === 'shrink' ? 'a:normAutofit' : 'a:noAutofit'),
  );
}

/** What a text is: headings and fields have one level, headings another font, and free text, which says its own spacing, none. */
type TextRole = 'heading' | 'field' | 'text' | 'free';

/** A text of a template: where it is aligned, and the colour of its bullets where the text's own is not the template's. */
interface TemplateText {
  readonly role: TextRole;
  readonly box: Pick<LayoutBox, 'align' | 'colour'>;
}

type Attributes = Readonly<Record<string, string | number>>;
type Children = Readonly<Record<string, string>>;

/** What a level of a list style says, fact by fact, each of which is inherited by itself; children in the order of the standard. */
export interface TextLevel {
  readonly paragraph: Attributes;
  /** Spacing and bullet. */
  readonly spacing: Children;
  readonly run: Attributes;
  /** Colour and fonts. */
  readonly look: Children;
}

/** The levels of a text, outermost first (those deeper than given look like the innermost): size, colour, bullets, spacing, language, so that slides need say nothing. */
export function textLevels(levels: readonly LevelStyle[], text: TemplateText, deck: Deck): readonly TextLevel[] {
  const isFlat = text.role === 'heading' || text.role === 'field';
  return Array.from({ length: isFlat ? 1 : TEXT_LEVELS }, (_, at) => {
    const level = levels[Math.min(at, levels.length - 1)];
    if (!level) throw new Error('a text without levels');
    return textLevel({ ...level, at }, text, deck);
  });
}

/** `a:lvl1pPr` … of a list style: of each level only what it doesn't inherit. */
export function listStyle(levels: readonly TextLevel[], inherited: readonly TextLevel[] = []): string {
  return levels.map((level, at) => levelXml(level, at, inherited[at])).join('');
}

/** A square on the outermost level, an en dash below, in a colour of the theme. */
export function bulletMark(level: number, colour: ColourRole): string {
  return Object.values(bulletOf(level, colour)).join('');
}

function textLevel(
  level: LevelStyle & { readonly at: number },
  { role, box }: TemplateText,
  { template, language }: Deck,
): TextLevel {
  const { size, bold, leading, after } = template.styles[level.style];
  const free = role === 'free';
  const font = role === 'heading' ? 'mj' : 'mn';
  const face = (name: string, script: string): string => el(`a:${name}`, { typeface: `+${font}-${script}` });
  return {
    paragraph: {
      ...indentOf(level),
      algn: ALIGNMENTS[box.align],
      defTabSz: 914_400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    spacing: {
      line: el('a:lnSpc', {}, el('a:spcPct', { val: free ? 100_000 : Math.round(leading * 100_000) })),
      before: el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
      after: el('a:spcAft', {}, el('a:spcPts', { val: free ? 0 : Math.round(after * 100) })),
      ...(level.bullet ? bulletOf(level.at, box.colour ?? 'focus') : { mark: el('a:buNone') }),
    },
    run: { lang: language, sz: Math.round(size * 100), b: bold ? 1 : 0, i: 0, kern: 1200 },
    look: {
      fill: solidFill(level.colour),
      latin: face('latin', 'lt'),
      asian: face('ea', 'ea'),
      complex: face('cs', 'cs'),
    },
  };
}

function indentOf({ bullet, at }: LevelStyle & { readonly at: number }): Attributes {
  if (!bullet) return { marL: 0, indent: 0 };
  return { marL: emuOf(inches(BULLET_INDENT * (at + 1))), indent: 0 - emuOf(BULLET_INDENT) };
}

function bulletOf(level: number, colour: ColourRole): Children {
  const square = level === 0;
  return {
    colour: el('a:buClr', {}, schemeColour(colour)),
    size: el('a:buSzPct', { val: square ? 80_000 : 100_000 }),
    font: el('a:buFont', { typeface: 'Arial' }),
    mark: el('a:buChar', { char: square ? '■' : '–' }),
  };
}

function levelXml(level: TextLevel, at: number, inherited: TextLevel | undefined): string {
  const run = beyond(level.run, inherited?.run);
  const look = Object.values(beyond(level.look, inherited?.look));
  const paragraph = beyond(level.paragraph, inherited?.paragraph);
  const children = [
    ...Object.values(beyond(level.spacing, inherited?.spacing)),
    ...(Object.keys(run).length + look.length > 0 ? [el('a:defRPr', run, ...look)] : []),
  ];
  return Object.keys(paragraph).length + children.length > 0 ? el(`a:lvl${at + 1}pPr`, paragraph, ...children) : '';
}

function beyond<V>(own: Readonly<Record<string, V>>, inherited: Readonly<Record<string, V>> = {}): Record<string, V> {
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => inherited[name] !== value));
}
