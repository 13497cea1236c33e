import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { LIMITS } from '../source';

/** The documents of a file, or why it was not read. */
export type Composed =
  | { readonly kind: 'documents'; readonly documents: readonly Document.Parsed[] }
  | { readonly kind: 'too deep'; readonly offset: number }
  | { readonly kind: 'too large' };

/**
 * Reads YAML text into the documents of the `yaml` package. All scalars are text (the failsafe schema).
 * Depth and size are watched while tokens come in: the package's composer is recursive and runs out of stack
 * on a thousand open brackets.
 */
export function composeYaml(text: string): Composed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > LIMITS.yamlLevels + 1) return { kind: 'too deep', offset: parser.offset };
    if (++pieces > LIMITS.yamlPieces) return { kind: 'too large' };
  }
  tokens.push(...parser.end());
  return { kind: 'documents', documents: composeTokens(tokens, text.length) };
}

function composeTokens(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, length)];
}
