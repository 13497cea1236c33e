import { answerTexts } from '../../src/render/answer-texts';
import { chart, plainStyle, series } from './sample-chart';

const survey = chart({
  form: 'answers',
  categories: ['Fråga 1', 'Fråga 2'],
  series: [
    series('Bra', 'focus', [90, 50]),
    series('Varken eller', 'plain', [8, 48]),
    series('Dåligt', 'plain', [1, 2]),
    series('Mycket dåligt', 'plain', [1, null]),
  ],
});

test('figures stand in their segments, the unit with the first', () => {
  const { inside } = answerTexts(survey, 600, plainStyle());
  expect(inside[0]).toEqual(['90\u00a0%', '50']);
  expect(inside[1]).toEqual(['8', '48']);
});

test('figures too small for their segments at the end of a bar stand right of it', () => {
  const { inside, outside } = answerTexts(survey, 600, plainStyle());
  expect(inside.slice(2)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(outside).toEqual(['1 · 1', '2']);
});

test('nothing stands right of bars whose segments hold their figures', () => {
  expect(answerTexts(survey, 2000, plainStyle()).outside).toEqual(['', '']);
});
