import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFaults } from '../../src/finish';
import { accessibilityFaults } from '../../src/finish/accessibility';
import { validateWithSdk } from '../validate-with-sdk';
import { deckWith, HOSTILE_FILES, RAW } from './hostile-files';

describe('the hostile files', () => {
  it('start from a deck that breaks no rule', () => {
    const sound = deckWith();
    expect([...packageFaults(sound), ...accessibilityFaults(sound)]).toEqual([]);
    expect(validateWithSdk(sound)).toEqual([]);
  });

  it('have names that tell them apart', () => {
    const names = HOSTILE_FILES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['\u001b[31m', '\u009b31m', 'a\u0007', 'a\rb', '\u202eb', '\u2066', 'a\u2028b', '\u007f'])(
    'know that %j may not reach a terminal',
    (text) => {
      expect(RAW.test(text)).toBe(true);
    },
  );

  it('let a terminal have Swedish and lines', () => {
    expect(RAW.test('Älvsjö – 50 %\n')).toBe(false);
  });
});

const FOLDER = join(__dirname, '../../fixtures/foreign');

interface Expected {
  readonly slides: number;
  readonly outline: readonly unknown[];
  readonly faults: readonly { readonly rule: string; readonly slide?: number }[];
  readonly schema: readonly string[];
}

describe('the decks of other programs', () => {
  const expected = JSON.parse(readFileSync(join(FOLDER, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    Expected
  >;
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.pptx'));

  it('each have an entry that says what is wrong with them', () => {
    expect(Object.keys(expected)).toEqual(files.sort());
  });

  it.each(files)('%s is described slide by slide', (file) => {
    const { slides, outline, faults } = expected[file]!;
    expect(outline).toHaveLength(slides);
    for (const { rule, slide = 1 } of faults) {
      expect(rule).toMatch(/^(A1?\d|[a-z-]+)$/);
      expect(slide).toBeLessThanOrEqual(slides);
    }
  });

  it.each(files.filter((file) => expected[file]?.schema.length === 0))(
    '%s keeps the schema, so that no fault of it may be told',
    (file) => {
      expect(validateWithSdk(readFileSync(join(FOLDER, file)))).toEqual([]);
    },
  );
});
