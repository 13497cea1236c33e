import { expectSoundPackage } from '../package-invariants';
import { BRANDS } from './brands';
import { CHARACTERS } from './characters';
import { CHARTS } from './charts';
import { STRUCTURE } from './structure';
import { testEdges } from './test-edges';
import { TEXTS } from './texts';
import { VISUALS } from './visuals';

describe('the Open XML SDK has nothing against a deck with', () => {
  testEdges([...CHARACTERS, ...TEXTS, ...VISUALS, ...CHARTS, ...STRUCTURE, ...BRANDS], expectSoundPackage);
});
