import type { PagePass, Pass } from './pass';
import { addFurniture } from './passes/add-furniture';
import { buildLayouts } from './passes/build-layouts';
import { buildMaster } from './passes/build-master';
import { buildNotesMaster } from './passes/build-notes-master';
import { buildPresentation } from './passes/build-presentation';
import { buildProperties } from './passes/build-properties';
import { buildTheme } from './passes/build-theme';
import { declareContentTypes } from './passes/declare-content-types';
import { describeObjects } from './passes/describe-objects';
import { dropMedia } from './passes/drop-media';
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
import { placeCharts } from './passes/place-charts';
import { pointArrows } from './passes/point-arrows';
import { scaleText } from './passes/scale-text';
import { setLanguage } from './passes/set-language';
import { shareMedia } from './passes/share-media';
import { tidyFreeText } from './passes/tidy-free-text';
import { trimParagraphEnds } from './passes/trim-paragraph-ends';
import { trimSlides } from './passes/trim-slides';

/** All passes by name, in the order they run. */
export interface Passes {
  readonly opening: Readonly<Record<string, Pass>>;
  readonly pages: Readonly<Record<string, PagePass>>;
  readonly closing: Readonly<Record<string, Pass>>;
}

/** The passes for one deck; made anew for each, since some remember the pages before. To add a pass, add a file and a line. */
export function allPasses(): Passes {
  return { opening, pages: pagePasses(), closing };
}

/** What comes first: the charts, and the brand, so theme, master and layouts. */
const opening = { placeCharts, buildTheme, buildMaster, buildLayouts, buildNotesMaster };

/**
 * What is done to one page after the other. Objects are known by the writer's names until `describeObjects` gives them
 * their own. A text inherits before it is tied to its placeholder.
 */
function pagePasses(): Readonly<Record<string, PagePass>> {
  return {
    linkLayouts,
    trimSlides,
    onePropertyPerParagraph,
    trimParagraphEnds,
    inheritFormatting,
    linkPlaceholders,
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
    shareMedia: shareMedia(),
  };
}

/** What comes last: it tells of all parts there are. */
const closing = { dropMedia, buildPresentation, buildProperties, declareContentTypes };
