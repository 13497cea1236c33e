import { problems } from '../diagnostics';
import { FOOTER_PARTS, footerWords, line, type Deck, type FooterPart, type Page } from '../model';
import { childAt, type Span, type Step } from '../source';
import { measureBlock } from '../text';
import type { Setting } from './setting';

/** Where the words of a footer field were written: in the manifest, else in the template; and what would help. */
interface FooterField {
  readonly what: string;
  readonly inManifest?: readonly Step[];
  readonly inTemplate: readonly Step[];
  readonly advice: string;
}

const FIELDS: Readonly<Record<FooterPart, FooterField>> = {
  date: {
    what: 'the date',
    inManifest: ['meeting', 'body'],
    inTemplate: ['footer', 'date'],
    advice: 'write a shorter meeting.body, or make the box master.date wider in template.yaml',
  },
  footer: {
    what: 'the footer',
    inTemplate: ['footer', 'text'],
    advice: 'write a shorter footer.text, or make the box master.footer wider',
  },
  number: { what: 'the number', inTemplate: ['master', 'number'], advice: 'make the box wider' },
};

/** Wider than any slide (inches): the words stand on one line. */
const ENDLESS = 1000;

/** Reports words at the foot of the slides that don't fit their box on one line: they never shrink, and would run into each other. */
export function checkFooter(deck: Deck, pages: readonly Page[], setting: Setting): void {
  const last = pages.findLast(({ layout }) => deck.template.layouts[layout].footer);
  if (!last) return;
  for (const name of FOOTER_PARTS) {
    const { frame, style } = deck.template.master[name];
    const words = footerWords(name, deck, last.number);
    const { width: measured } = measureBlock([line(words, style)], { width: ENDLESS }, setting);
    if (measured <= frame.width) continue;
    const { what, advice } = FIELDS[name];
    setting.report(
      problems.footerDoesNotFit(spanOf(FIELDS[name], deck), {
        what: `${what} "${words.replaceAll('\u00a0', ' ')}"`,
        measured,
        allowed: frame.width,
        advice,
      }),
    );
  }
}

function spanOf({ inManifest, inTemplate }: FooterField, { slides, template }: Deck): Span | undefined {
  const manifest = inManifest && slides.find(({ kind }) => kind === 'cover')?.origin;
  return (childAt(manifest, ...(inManifest ?? [])) ?? childAt(template.origin, ...inTemplate))?.span;
}
