import { parseYaml } from '../../src/parse/parse-yaml';
import { childAt, positionAt, sourceFile, type Tree } from '../../src/source';

function said(text: string): string[] {
  const file = sourceFile('test.yaml', text);
  return parseYaml(file).diagnostics.map(({ severity, code, span }) => {
    const { line, column } = positionAt(file, span?.start ?? 0);
    return `${severity}[${code}] ${line}:${column}`;
  });
}

const first = (text: string) => parseYaml(sourceFile('test.yaml', text)).diagnostics[0];
const treeOf = (text: string): Tree | undefined => parseYaml(sourceFile('test.yaml', text)).value;

function textAt(text: string, ...path: (string | number)[]): string | undefined {
  const tree = childAt(treeOf(text), ...path);
  return tree?.kind === 'scalar' ? tree.text : undefined;
}

describe('scalars keep what was typed', () => {
  it.each(['0008', '1.10', '2026-03', 'yes', 'no', '1e3', '0x1F', '1_000', '.5', 'Infinity', 'TRUE', '2026-03-25'])(
    '%s',
    (typed) => {
      expect(textAt(`a: ${typed}`, 'a')).toBe(typed);
    },
  );

  it.each(['', '~', 'null', 'Null', 'NULL'])('but %j is empty', (typed) => {
    expect(childAt(treeOf(`a: ${typed}`), 'a')).toMatchObject({ kind: 'scalar', empty: true });
  });

  it('and empty quotes are not', () => {
    expect(childAt(treeOf('a: ""'), 'a')).toMatchObject({ text: '', empty: false, style: 'quoted' });
  });

  it('block scalars keep their lines, folded ones are joined', () => {
    expect(textAt('a: |\n  x\n   y\n', 'a')).toBe('x\n y\n');
    expect(textAt('a: >\n  x\n  y\n', 'a')).toBe('x y\n');
  });

  it('keys are text too', () => {
    expect(textAt('2026: x', '2026')).toBe('x');
    expect(textAt('"a b": x', 'a b')).toBe('x');
  });
});

describe('places', () => {
  const spanText = (text: string, ...path: (string | number)[]) => {
    const span = childAt(treeOf(text), ...path)?.span;
    return span && span.file.text.slice(span.start, span.end);
  };

  it('of a value are where it was typed, with its quotes and without the space after it', () => {
    expect(spanText('a: "x"   # y\nb: z', 'a')).toBe('"x"');
    expect(spanText('a:\n  - b: c\n\n\nd: e', 'a', 0)).toBe('b: c');
  });

  it('are right in a file with CRLF', () => {
    expect(spanText('a: x\r\nb: y\r\n', 'b')).toBe('y');
  });

  it('are right in a file with lone CRs', () => {
    expect(spanText('a: x\rb: y\r', 'b')).toBe('y');
  });

  it('are right after a byte order mark', () => {
    expect(spanText('\ufeffa: x\nb: y', 'b')).toBe('y');
  });

  it('of a repeated part are those of the original', () => {
    expect(spanText('a: &x { b: c }\nd: *x', 'd', 'b')).toBe('c');
  });
});

/** One mistake in the writing, one diagnostic, at its place. */
const MISTAKES: readonly (readonly [name: string, text: string, said: string])[] = [
  ['a tab before a list item', 'a:\n\t- b\n', 'error[tab-indentation] 2:1'],
  ['a tab after spaces', 'a:\n  - b\n\t- c\n', 'error[tab-indentation] 3:1'],
  ['a tab before a key', 'a: b\n\n\tc: d', 'error[tab-indentation] 3:1'],
  ['a tab in a block of text', 'a: |\n\tx\n', 'error[tab-indentation] 2:1'],
  ['a key twice', 'a: 1\nb: 2\na: 3', 'error[duplicate-key] 3:1'],
  ['a key twice in braces', 'x: { a: 1, a: 2 }', 'error[duplicate-key] 1:12'],
  ['an empty file', '', 'error[empty-document] 1:1'],
  ['a file of comments', '# a\n\n# b\n', 'error[empty-document] 1:1'],
  ['a file of ---', '---\n', 'error[empty-document] 1:1'],
  ['two documents', 'a: 1\n---\nb: 2', 'error[several-documents] 2:1'],
  ['two documents after a head', '---\na: 1\n---\nb: 2', 'error[several-documents] 3:1'],
  ['text that starts with [', 'a: [utkast] Prognos', 'error[needs-quotes] 1:4'],
  ['a link at the start of a bullet', 'a:\n  - [label](https://x.se)', 'error[needs-quotes] 2:5'],
  ['text that starts with {', 'a: {x} y', 'error[needs-quotes] 1:4'],
  ['text that starts with **', 'a:\n  - **fet** text', 'error[needs-quotes] 2:5'],
  ['text that starts with * alone', 'a: *', 'error[needs-quotes] 1:4'],
  ['a starred word', 'a: *viktigt', 'error[unknown-alias] 1:4'],
  ['text that starts with &', 'a: & Co', 'error[needs-quotes] 1:4'],
  ['a word that starts with &', 'a: &Co text', 'warning[unused-anchor] 1:4'],
  ['text that starts with !', 'a: !Viktigt nu', 'error[unknown-tag] 1:4'],
  ['a lone ! first', 'a: ! nu', 'error[unknown-tag] 1:4'],
  ['text that starts with %', 'a: %andel', 'error[needs-quotes] 1:4'],
  ['text that starts with @', 'a: @region', 'error[needs-quotes] 1:4'],
  ['text that starts with a backtick', 'a: `x`', 'error[needs-quotes] 1:4'],
  ['text that starts with a quotation', 'a: "Till" inom 3 dagar', 'error[needs-quotes] 1:4'],
  ["text that starts with a ' quotation", "a: 'x' y", 'error[needs-quotes] 1:4'],
  ['text with a colon', 'title: Prognos: bra', 'error[needs-quotes] 1:8'],
  ['a lone hyphen as value', 'a: -\nb: c', 'error[needs-quotes] 1:4'],
  ['a list on the line of its key', 'a: - b', 'error[yaml-syntax] 1:4'],
  ['a quotation that is never closed', 'a: "b\nc: d', 'error[unclosed-quote] 1:4'],
  ['a bracket that is never closed', 'a: [b, c\nd: e', 'error[unclosed-bracket] 1:4'],
  ['the inner of two brackets', 'a: { b: [c }', 'error[unclosed-bracket] 1:9'],
  ['a brace that a comment swallows', 'a: { t: x #b }\nc: d', 'error[unclosed-bracket] 1:4'],
  ['brackets inside braces', 'a: { v: ((x[Riket])) }', 'error[yaml-syntax] 1:12'],
  ['a comma forgotten in braces', 'a: { b: R c: d }', 'error[yaml-syntax] 1:9'],
  ['two commas', 'a: [b,,c]', 'error[yaml-syntax] 1:7'],
  ['an unknown escape', 'a: "C:\\qqq"', 'error[bad-escape] 1:7'],
  ['no space after a colon', '- title:Punkter\n  bullets: x\n', 'error[missing-space] 1:3'],
  ['no space after a hyphen', 'a:\n  - b\n  -c\n', 'error[missing-space] 3:3'],
  ['a line that is indented too far', '- title: a\n   bullets: x', 'error[bad-indentation] 2:4'],
  ['a line that is indented too little', 'a:\n  b: 1\n c: 2', 'error[bad-indentation] 3:2'],
  ['a key with too few spaces before a block', '- title: A\n bullets: |\n    - Hej', 'error[bad-indentation] 2:2'],
  ['a bullet between two columns', '- title: A\n  bullets:\n    - a\n   - b', 'error[bad-indentation] 4:4'],
  ['a no-break space before a key', '- title: A\n\u00a0 bullets: |\n    - Hej', 'error[bad-indentation] 2:1'],
  ['a no-break space before a bullet', '- title: A\n  bullets:\n  \u00a0 - a', 'error[bad-indentation] 3:3'],
  ['a key among list items', 'a:\n  - b\n  c: d', 'error[bad-indentation] 3:3'],
  ['list items after keys', 'a: b\n- c', 'error[bad-indentation] 2:1'],
  ['text under | that is not indented', 'text: |\nfoo bar\nb: 1', 'error[bad-indentation] 2:1'],
  ['a bullet without hyphen', 'a:\n  - b\n  c\nd: e', 'error[missing-colon] 3:3'],
  ['a key without colon', 'title = Hej\nkind: x', 'error[missing-colon] 1:1'],
  ['a list as key', '? [a, b]\n: c', 'error[bad-key] 1:3'],
  ['no key', ': x', 'error[bad-key] 1:1'],
  ['a comment in a text of two lines', 'a:\n  - Punkt #2 i listan\n    som fortsätter\n', 'error[needs-quotes] 2:11'],
  ['a part inside itself', 'a: &x [*x]', 'error[cyclic-alias] 1:8'],
];

describe('a mistake in the writing is told once, at its place', () => {
  it.each(MISTAKES)('%s', (_name, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it('in plain words with help', () => {
    for (const [, text] of MISTAKES) {
      expect(first(text)?.message).not.toMatch(/\.$|undefined|token|flow|scalar|implicit|node/i);
      expect(first(text)?.help).toMatch(/^(?!.*(undefined|\.$)).+/);
    }
  });

  it('leaves the rest of the file readable where it can', () => {
    expect(textAt('a: 1\na: 2\nb: 3', 'a')).toBe('1');
    expect(textAt('a: !x y\nb: 3', 'b')).toBe('3');
  });

  it('tells all that is independent', () => {
    expect(said('a: 1\na: 2\nb: !x y\nc: Punkt #2')).toEqual([
      'error[duplicate-key] 2:1',
      'error[unknown-tag] 3:4',
      'warning[swallowed-text] 4:10',
    ]);
  });
});

describe('a line at the wrong column', () => {
  it.each([
    ['- title: A\n bullets: |\n    - Hej', 'put 2 spaces before it, so that it starts right under "title" on line 1'],
    ['- title: A\n   text: b', 'put 2 spaces before it, so that it starts right under "title" on line 1'],
    [
      '- title: A\n  text: |\n    x: |\n      y\n chart: c',
      'put 2 spaces before it, so that it starts right under "text" on line 2',
    ],
    [
      '- title: A\n- title: B\n - title: C',
      'put no spaces before it, so that it starts right under the hyphen of "- title: B" on line 2',
    ],
    [
      'a: b\nc:\n  d: e\n f: g',
      'put no spaces before it, so that it starts right under "c" on line 2, or 2 spaces before it, so that it starts right under "d" on line 3',
    ],
  ])('%j is told where to start', (yaml, help) => {
    expect(first(yaml)?.help).toBe(help);
  });
});

describe('traps of YAML are warnings that show what was lost', () => {
  it('text after #', () => {
    expect(said('- Punkt #2 i listan')).toEqual(['warning[swallowed-text] 1:9']);
    expect(first('- Punkt #2 i listan')?.message).toBe(
      '“#2 i listan” is read as a comment and will not be shown; what is left is “Punkt”',
    );
    expect(said('title: Vi är # ett i landet')).toEqual(['warning[swallowed-text] 1:14']);
    expect(said('- title: Kalmar # 3')).toEqual(['warning[swallowed-text] 1:17']);
  });

  it('a whole value after #', () => {
    expect(said('title: #1 i Sverige')).toEqual(['error[swallowed-value] 1:8']);
  });

  it.each([
    'a: b  # c',
    'a: b   # c',
    'a: några ord  # c',
    'a: b  # c\nd: e',
    'a: "b #c"',
    '# a\na: b',
    'a: b#c',
    'a: # c\n  - b',
  ])('but a comment is a comment: %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each(['- a b\n  - c', '- a\n  • c', '- a\n  * c', '- a\n  2. c'])(
    'a bullet folded into the one above: %j',
    (text) => {
      expect(said(text)).toEqual(['warning[folded-bullet] 2:3']);
    },
  );

  it('short lines that begin with capitals under one hyphen', () => {
    expect(said('- Första punkten\n  Andra punkten')).toEqual(['warning[folded-lines] 2:3']);
  });

  it('but a long bullet may go on', () => {
    expect(said('- Första punkten är lång och fortsätter på nästa rad\n  Kalmar är en ort')).toEqual([]);
    expect(said('- Första punkten\n  fortsätter')).toEqual([]);
  });
});

describe('hostile files', () => {
  const quickly = (text: string) => {
    const start = performance.now();
    const outcome = parseYaml(sourceFile('test.yaml', text));
    return { codes: [...new Set(outcome.diagnostics.map((each) => each.code))], took: performance.now() - start };
  };

  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, at) => {
      const above = 'abcdefghi'[at] ?? 'a';
      return `${name}: &${name} [*${above}, *${above}, *${above}, *${above}, *${above}, *${above}, *${above}, *${above}, *${above}]`;
    }),
  ].join('\n');

  it('a billion laughs are an alias bomb', () => {
    expect(quickly(bomb).codes).toEqual(['alias-bomb']);
  });

  it('a long text repeated many times is one too', () => {
    expect(quickly(`a: &a ${'x'.repeat(100_000)}\nb:\n${'  - *a\n'.repeat(2000)}`).codes).toEqual(['alias-bomb']);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{'.repeat(100_000)],
    ['hyphens', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['keys', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s inside each other without end', (_name, text) => {
    expect(quickly(text).codes).toEqual(['nested-too-deeply']);
  });

  it('a file of more than a mebibyte', () => {
    expect(quickly(`a: ${'x'.repeat(1_100_000)}`).codes).toEqual(['yaml-too-large']);
    expect(quickly(','.repeat(1_000_000)).codes).toHaveLength(1);
  });

  it.each([
    ['10 000 keys', Array.from({ length: 10_000 }, (_, at) => `k${at}: x`).join('\n')],
    ['anchors', '&a '.repeat(5_000)],
    ['closing brackets', ']'.repeat(5_000)],
    ['commas', `[${','.repeat(5_000)}`],
    ['blank lines in quotes', `a: "${'\n'.repeat(500_000)}`],
    ['quotes', `'a' `.repeat(5_000)],
  ])('%s take seconds at most', (_name, text) => {
    expect(quickly(text).took).toBeLessThan(8000);
  });

  it.each([
    '\u0000',
    '\ud800',
    '\u2028',
    '\ufffe: x',
    '%YAML 9.9\n---\na: b',
    '--- |\n x',
    '*a : b',
    '&a &b c',
    '!!binary x',
    '<<: *a',
    '? ',
    '- - - -',
    '"\\x"',
    'a: "\\ud800"',
    "'",
    '|',
    '>',
    '|2-\n a',
    '...',
    '--- ---',
    '{',
    ']',
    '%',
    '@',
    '`',
    '&',
    '*',
    '!',
    '?',
    ':',
    '-',
  ])('%j never throws', (text) => {
    expect(() => parseYaml(sourceFile('test.yaml', text))).not.toThrow();
    expect(() => parseYaml(sourceFile('test.yaml', `a:\n  - ${text}\n`))).not.toThrow();
  });
});
