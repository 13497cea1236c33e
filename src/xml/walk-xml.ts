import { SaxesParser, type SaxesAttributeNS } from 'saxes';

/** Told of what is in XML, in order. `Tag` is what it is told of an element. */
interface XmlVisitor<Tag> {
  readonly open: (tag: Tag) => void;
  readonly close: () => void;
  /** Characters between two tags, entities resolved; possibly in several pieces. */
  readonly text: (characters: string) => void;
}

/** An element as it is written: `a:pPr`, whatever that prefix stands for. */
interface WrittenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** An element by what its prefix stands for. */
export interface QualifiedTag {
  readonly uri: string;
  readonly local: string;
  /** Declarations too. */
  readonly attributes: Readonly<Record<string, Pick<SaxesAttributeNS, 'uri' | 'local' | 'value'>>>;
}

/**
 * Walks over XML 1.0 as it is written. What isn't well-formed, or has a document type, throws an Error that says where. Comments and
 * instructions to programs are passed over.
 */
export function walkXml(text: string, visitor: XmlVisitor<WrittenTag>): void {
  const parser = new SaxesParser();
  parser.on('opentag', visitor.open);
  walk(parser, text, visitor);
}

/** The same with namespaces: a prefix that stands for nothing throws, too. */
export function walkQualifiedXml(text: string, visitor: XmlVisitor<QualifiedTag>): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', visitor.open);
  walk(parser, text, visitor);
}

function walk(
  parser: SaxesParser | SaxesParser<{ xmlns: true }>,
  xml: string,
  { close, text }: Pick<XmlVisitor<never>, 'close' | 'text'>,
): void {
  parser.on('doctype', () => parser.fail('a document type is not allowed'));
  parser.on('closetag', close);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}
