import { childrenOf, wordsIn, type Node } from '../xml/node';
import type { Layers } from './layers';
import { stylesOf, type ParagraphStyle, type TextStyle } from './text-style';

/** A piece of text with one look. */
export interface ReadRun {
  readonly words: string;
  readonly style: TextStyle;
  readonly paragraph: ParagraphStyle;
}

/** The runs and fields with words in the paragraphs of an object, with what they inherit. */
export function runsIn(object: Node, paragraphs: readonly Node[], layers: Layers): readonly ReadRun[] {
  const styles = stylesOf(object, layers);
  return paragraphs.flatMap((paragraph) => {
    const runs = paragraph.children.filter(({ name }) => name === 'a:r' || name === 'a:fld');
    return runs
      .map((run) => ({
        words: wordsIn(run),
        style: styles.run(run, paragraph),
        paragraph: styles.paragraph(paragraph),
      }))
      .filter(({ words }) => words.trim() !== '');
  });
}

/** The paragraphs of a table's cell. */
export function paragraphsOf(cell: Node): readonly Node[] {
  return cell.children.filter(({ name }) => name === 'a:txBody').flatMap((body) => childrenOf(body, 'a:p'));
}
