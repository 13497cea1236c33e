import { editionOfReport } from '../../src/compare/edition';

const SLIDE = { number: 1, id: 'a', title: 'A', layout: 'text', text: ['ett'], alt: [], notes: ['två'] };
const FIGURE = { id: 'bup', series: 'Kalmar län', period: '2026-03', value: 82, shown: '82 %' };

it('is what the report says of slides and figures', () => {
  const { layout: _, ...slide } = SLIDE;
  const json = JSON.stringify({ deck: '0.1.0', slides: [SLIDE], indicators: [FIGURE] });
  expect(editionOfReport('a', json)).toEqual({ name: 'a', slides: [slide], indicators: [FIGURE] });
});

it.each([
  ['no JSON', '{"slides":'],
  ['no object', '[]'],
  ['null', 'null'],
  ['without figures', JSON.stringify({ slides: [SLIDE] })],
  ['without texts', JSON.stringify({ slides: [{ ...SLIDE, text: undefined }], indicators: [] })],
  ['with a text that is none', JSON.stringify({ slides: [{ ...SLIDE, notes: [1] }], indicators: [] })],
  ['with a number that is none', JSON.stringify({ slides: [{ ...SLIDE, number: '1' }], indicators: [] })],
  ['with a figure that is none', JSON.stringify({ slides: [], indicators: [{ ...FIGURE, value: '82' }] })],
  ['with a nameless figure', JSON.stringify({ slides: [], indicators: [{ ...FIGURE, id: null }] })],
])('is none when the report is %s', (_what, json) => {
  expect(editionOfReport('a', json)).toBeUndefined();
});
