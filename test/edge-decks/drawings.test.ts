import { CHARTS } from './charts';
import { testEdges } from './test-edges';
import { VISUALS } from './visuals';

describe('a deck with a visual at its limits', () => {
  testEdges(VISUALS);
});

describe('a deck with a chart at its limits', () => {
  testEdges(CHARTS);
});
