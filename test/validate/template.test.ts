import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';

const NEUTRAL = readFileSync(join(__dirname, '../../templates/neutral/template.yaml'), 'utf8');

/** The neutral template with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  const text = NEUTRAL.replace(from, to);
  if (text === NEUTRAL) throw new Error(`the neutral template has no ${String(from)}`);
  return text;
}

const codesOf = (text: string) => check('template', text).diagnostics.map((each) => `${each.severity}[${each.code}]`);
const messagesOf = (text: string) => check('template', text).diagnostics.map((each) => each.message);

describe('a template', () => {
  it('that is in order has nothing to hear', () => {
    expect(codesOf(NEUTRAL)).toEqual([]);
  });

  it('with assumed colours says so, once', () => {
    const text = changed(/^organisation: .*$/m, ((line) => `${line}\nassumed: true`)('organisation: X'));
    expect(codesOf(text)).toEqual(['info[assumed-colours]']);
  });

  it('with a font of other widths than those that are measured says so, once where it is the same', () => {
    const fonts = 'fonts: { heading: Arial, body: Arial }';
    expect(codesOf(changed(fonts, 'fonts: { heading: Verdana, body: Verdana }'))).toEqual(['info[unmeasured-font]']);
    expect(messagesOf(changed(fonts, 'fonts: { heading: Verdana, body: Helvetica }'))).toEqual([
      'text is measured as if "Verdana" were as wide as Arial',
    ]);
  });

  it('with text too faint to read is wrong, once for each pair of colours (A10)', () => {
    const text = changed(/ {2}grey: .*/, "  grey: '999999'");
    expect(messagesOf(text).filter((each) => each.includes('on white'))).toEqual([
      expect.stringMatching(
        /^text in the style "\w+" in grey on white has a contrast of 2\.8:1, but at least 4\.5:1 is needed/,
      ),
    ]);
    expect(new Set(codesOf(text))).toEqual(new Set(['error[low-contrast]']));
  });

  it('with lines too faint to see is wrong (A11)', () => {
    expect(messagesOf(changed(/ {2}graphic3: .*/, "  graphic3: 'AAAAAA'"))).toEqual([
      'lines and bars in "graphic3" have a contrast of 2.3:1 to white, but at least 3:1 is needed to be seen',
    ]);
  });

  it('with a focus colour that looks like the greys beside it is told of the nearest', () => {
    const [told, ...others] = check('template', changed(/ {2}focus: .*/, "  focus: '1F3A5F'")).diagnostics;
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      severity: 'warning',
      code: 'focus-is-lost',
      message:
        '"focus" looks nearly like "graphic1" (they differ by 0.09, and 0.12 is needed), so what a chart points out is lost among the rest',
    });
  });

  it('may have a focus colour as light as a grey, when its hue is clear', () => {
    expect(codesOf(changed(/ {2}focus: .*/, "  focus: 'A6192E'"))).toEqual([]);
    expect(codesOf(changed(/ {2}focus: .*/, "  focus: '7A1FA2'"))).toEqual([]);
  });

  it('with a box past the edge is wrong', () => {
    const text = changed(/footer: \{ x: [\d.]+/, 'footer: { x: 13');
    expect(codesOf(text)).toEqual(['error[outside-slide]']);
  });

  it('with a smallest size above the size is wrong', () => {
    const text = changed(/title: \{ size: 26, min: 20/, 'title: { size: 26, min: 30');
    expect(codesOf(text)).toEqual(['error[min-over-size]']);
    expect(check('template', text).located?.value.styles.title.min).toBeUndefined();
  });

  it('with a layout without title is wrong', () => {
    const text = changed(/( {4}boxes:\n) {6}title: .*\n/, '$1');
    expect(codesOf(text)).toEqual(['error[layout-without-title]']);
  });

  it('with a box too low for a line of its text is wrong', () => {
    expect(messagesOf(changed(/(kicker: \{ x: [\d.]+, y: [\d.]+, width: [\d.]+, height: )[\d.]+/, '$10.15'))).toEqual([
      expect.stringMatching(
        /^the box "kicker" of the layout "\w+" is 0\.15 inches high, but one line of the style "\w+" at its smallest needs 0\.\d\d$/,
      ),
    ]);
  });

  it.each([
    ['master', 'footer', 'master', 'date', 'width', 6],
    ['layout "agenda"', 'body', 'master', 'footer', 'height', 5.8],
    ['layout "chart"', 'visual', 'layout "chart"', 'facts', 'width', 11],
    ['layout "divider"', 'title', 'layout "divider"', 'presenters', 'height', 3],
  ])('with boxes over each other is wrong: of the %s, "%s" and of the %s, "%s"', (...row) => {
    const [owner, name, otherOwner, other, side, value] = row;
    const start = owner === 'master' ? 'master:' : `\n  ${owner.replace(/layout |"/g, '')}:`;
    const at = NEUTRAL.indexOf(`${name}: {`, NEUTRAL.indexOf(start));
    const line = NEUTRAL.slice(at, NEUTRAL.indexOf('}', at));
    const text = NEUTRAL.replace(line, line.replace(new RegExp(`${side}: [\\d.]+`), `${side}: ${value}`));
    expect(messagesOf(text)).toContainEqual(
      expect.stringContaining(`the box "${name}" of the ${owner} lies over the box "${other}" of the ${otherOwner}: `),
    );
    expect(new Set(codesOf(text))).toEqual(new Set(['error[boxes-overlap]']));
  });

  it('with a colour that is none is wrong', () => {
    expect(codesOf(changed(/ {2}ink: .*/, '  ink: svart'))).toEqual(['error[bad-format]']);
  });

  it('with an unknown role is wrong at that place', () => {
    expect(
      codesOf(changed(/body: \{ size: 20, min: 18, colour: ink/, 'body: { size: 20, min: 18, colour: inc')),
    ).toEqual(['error[unknown-value]']);
  });
});
