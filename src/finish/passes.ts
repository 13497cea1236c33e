import type { Pass } from './pass';
import { addFurniture } from './passes/add-furniture';
import { buildLayouts } from './passes/build-layouts';
import { buildMaster } from './passes/build-master';
import { buildNotesMaster } from './passes/build-notes-master';
import { buildPresentation } from './passes/build-presentation';
import { buildProperties } from './passes/build-properties';
import { buildTheme } from './passes/build-theme';
import { declareContentTypes } from './passes/declare-content-types';
import { describeObjects } from './passes/describe-objects';
import { drawConnectors } from './passes/draw-connectors';
import { glueConnectors } from './passes/glue-connectors';
import { groupShapes } from './passes/group-shapes';
import { inheritFormatting } from './passes/inherit-formatting';
import { linkLayouts } from './passes/link-layouts';
import { linkPlaceholders } from './passes/link-placeholders';
import { markBullets } from './passes/mark-bullets';
import { mendLinks } from './passes/mend-links';
import { mendNotes } from './passes/mend-notes';
import { mendTables } from './passes/mend-tables';
import { numberShapes } from './passes/number-shapes';
import { onePropertyPerParagraph } from './passes/one-property-per-paragraph';
import { pointArrows } from './passes/point-arrows';
import { scaleText } from './passes/scale-text';
import { setLanguage } from './passes/set-language';
import { shareMedia } from './passes/share-media';
import { tidyFreeText } from './passes/tidy-free-text';
import { trimParagraphEnds } from './passes/trim-paragraph-ends';
import { trimSlides } from './passes/trim-slides';

/**
 * The passes in their order. First the brand: theme, master, layouts. Then the slides, known by the writer's object names
 * until `describeObjects` gives them their own. Then what spans parts. To add a pass, add a file and a line.
 */
export const passes: Readonly<Record<string, Pass>> = {
  buildTheme,
  buildMaster,
  buildLayouts,
  buildNotesMaster,
  linkLayouts,
  trimSlides,
  onePropertyPerParagraph,
  trimParagraphEnds,
  linkPlaceholders,
  inheritFormatting,
  tidyFreeText,
  scaleText,
  mendLinks,
  markBullets,
  mendTables,
  pointArrows,
  drawConnectors,
  groupShapes,
  describeObjects,
  addFurniture,
  numberShapes,
  glueConnectors,
  mendNotes,
  setLanguage,
  shareMedia,
  buildPresentation,
  buildProperties,
  declareContentTypes,
};
