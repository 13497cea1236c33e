import { childOf, childrenOf, type Node } from '../../package/node';
import { el, escapeWords } from '../../package/xml-text';
import { extension, solidFill } from '../brand/drawing';
import { bulletMark } from '../brand/text-levels';
import type { OwnParagraph, OwnRun } from './own-format';

/** How the runs of a slide are finished. */
export interface RunContext {
  readonly language: string;
  /** Ids of the slide's relationships by the address that they lead to. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A paragraph that says nothing itself but where its text is aligned. */
export function plainParagraph(align: boolean): OwnParagraph {
  return { level: 0, align, bullet: false, runs: [] };
}

/**
 * The paragraphs of a text as PptxGenJS wrote them, of each what it says itself, in the language of the deck (A4). PptxGenJS repeats the
 * properties of a paragraph before every run (#1083, #939) and a size after the last one, which belongs to another paragraph.
 */
export function finishParagraphs(body: Node | undefined, own: readonly OwnParagraph[], context: RunContext): string {
  return childrenOf(body, 'a:p')
    .map((paragraph, at) => finishParagraph(paragraph, own[at] ?? plainParagraph(own[0]?.align ?? false), context))
    .join('');
}

function finishParagraph(node: Node, own: OwnParagraph, context: RunContext): string {
  const runs = childrenOf(node, 'a:r').map((run, at) => finishRun(run, own.runs[at], context));
  const end = childOf(node, 'a:endParaRPr');
  if (runs.length === 0 && end) runs.push(el('a:endParaRPr', { lang: context.language, sz: end.attributes['sz'] }));
  return el('a:p', {}, finishProperties(childOf(node, 'a:pPr'), own), ...runs);
}

function finishProperties(node: Node | undefined, own: OwnParagraph): string {
  const attributes = Object.entries(node?.attributes ?? {}).filter(
    ([name]) => name === 'lvl' || (name === 'algn' ? own.align : own.bullet),
  );
  const children = [spacing(own), bulletOf(node, own)].join('');
  return attributes.length === 0 && children === '' ? '' : el('a:pPr', Object.fromEntries(attributes), children);
}

/** PptxGenJS can't say that there is no space, nor single spacing. */
function spacing({ leading, after }: OwnParagraph): string {
  return [
    leading === undefined ? '' : el('a:lnSpc', {}, el('a:spcPct', { val: Math.round(leading * 100_000) })),
    after === undefined ? '' : el('a:spcAft', {}, el('a:spcPts', { val: Math.round(after * 100) })),
  ].join('');
}

/** The bullet of the template where PptxGenJS wrote one, which has no colour; that there is none where the placeholder has one. */
function bulletOf(node: Node | undefined, { bullet, level, runs }: OwnParagraph): string {
  if (!bullet) return '';
  if (!childOf(node, 'a:buChar')) return el('a:buNone');
  return bulletMark(level, runs[0]?.colour === 'white' ? 'white' : 'focus');
}

function finishRun(node: Node, own: OwnRun | undefined, { language, addresses }: RunContext): string {
  const written = childOf(node, 'a:rPr')?.attributes ?? {};
  const { size = true, bold, colour, link, colouredLink = false } = own ?? {};
  const properties = el(
    'a:rPr',
    {
      lang: language,
      sz: size ? written['sz'] : undefined,
      b: own ? (bold === undefined ? undefined : Number(bold)) : written['b'],
      i: written['i'],
    },
    colour === undefined ? '' : solidFill(colour),
    link === undefined ? '' : el('a:hlinkClick', { 'r:id': addresses.get(link) }, colouredLink ? TEXT_COLOUR : ''),
  );
  return el('a:r', {}, properties, `<a:t>${escapeWords(childOf(node, 'a:t')?.text ?? '')}</a:t>`);
}

/** Asks for a link in the colour of its text. */
const TEXT_COLOUR = extension(
  '{A12FA001-AC4F-418D-AE19-62706E023703}',
  el('ahyp:hlinkClr', { 'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor', val: 'tx' }),
);
