import { problems } from '../diagnostics';
import { FURNITURE, furnitureWords, type Deck, type Furniture, type Page } from '../model';
import { childAt, type Span, type Step, type Tree } from '../source';
import { line } from './place-text';
import type { Setting } from './setting';
import { measureBlock } from './text/measure-block';

/** Where a placeholder's words were written: in the manifest, else in the template; and what would help. */
interface Told {
  readonly what: string;
  readonly inManifest?: readonly Step[];
  readonly inTemplate: readonly Step[];
  readonly advice: string;
}

const TOLD: Readonly<Record<Furniture, Told>> = {
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
  number: {
    what: 'the number',
    inTemplate: ['master', 'number'],
    advice: 'make the box wider',
  },
};

/** Wider than any slide: the words stand on one line. */
const ENDLESS = 1000;

/** Reports words at the foot of the slides that don't fit their box on one line: they never shrink, and would run into each other. */
export function checkFurniture(deck: Deck, pages: readonly Page[], setting: Setting): void {
  const last = pages.findLast(({ layout }) => deck.template.layouts[layout].footer);
  if (!last) return;
  for (const what of FURNITURE) {
    const { frame, style } = deck.template.master[what];
    const words = furnitureWords(what, deck, last.number);
    const { width: measured } = measureBlock([line(words, style)], ENDLESS, 1, setting);
    const { what: name, advice } = TOLD[what];
    if (measured > frame.width)
      setting.report(
        problems.footerDoesNotFit(placeOf(what, deck), {
          what: `${name} "${words.replaceAll('\u00a0', ' ')}"`,
          measured,
          allowed: frame.width,
          advice,
        }),
      );
  }
}

function placeOf(what: Furniture, { slides, template }: Deck): Span | undefined {
  const { inManifest, inTemplate } = TOLD[what];
  const manifest = slides.find(({ kind }) => kind === 'cover')?.origin;
  return spanIn(manifest, inManifest) ?? spanIn(template.origin, inTemplate);
}

function spanIn(tree: Tree | undefined, path: readonly Step[] | undefined): Span | undefined {
  return tree && path ? childAt(tree, ...path)?.span : undefined;
}
