import { expectSoundPackage } from '../package-invariants';
import { BRANDS } from '../edge-decks/brands';
import { CHARACTERS } from '../edge-decks/characters';
import { CHARTS } from '../edge-decks/charts';
import { STRUCTURE } from '../edge-decks/structure';
import { testEdges } from '../edge-decks/test-edges';
import { TEXTS } from '../edge-decks/texts';
import { VISUALS } from '../edge-decks/visuals';

describe('the Open XML SDK has nothing against a deck with', () => {
  testEdges([...CHARACTERS, ...TEXTS, ...VISUALS, ...CHARTS, ...STRUCTURE, ...BRANDS], expectSoundPackage);
});
