import { error, warning } from '../diagnostic';

export interface NamedFile {
  /** As it was named on the command line. */
  readonly path: string;
}

/** Diagnostics of finished decks, and of files that should be one. */
export const finishedProblems = {
  /** Something in the finished package stands in a reader's way (PPTX.md A1–A18). */
  inaccessible: warning(
    'inaccessible',
    (p: { slides: readonly number[]; shape: string | undefined; rule: string; message: string }) => ({
      message: `${placeOf(p)}${p.message} (${p.rule})`,
      help: `docs/inspect.md says what ${p.rule} wants and why`,
    }),
  ),
  noSuchDeck: error('no-such-deck', ({ path, near }: NamedFile & { near?: string }) => ({
    message: `there is no file ${path}`,
    help: near === undefined ? 'name a .pptx' : `did you mean "${near}"?`,
  })),
  emptyDeck: error('empty-deck', ({ path }: NamedFile) => ({
    message: `${path} is empty`,
    help: 'was it copied or downloaded to the end?',
  })),
  notADeck: error('not-a-deck', ({ path, what }: NamedFile & { what: string }) => ({
    message: `${path} isn't a .pptx: ${what}`,
    help: 'name a presentation that PowerPoint, LibreOffice or deck saved as .pptx',
  })),
  encryptedDeck: error('encrypted-deck', ({ path }: NamedFile) => ({
    message: `${path} is behind a password`,
    help: 'open it in PowerPoint, take the password away (File, Info, Protect Presentation), and save it under another name',
  })),
  legacyDeck: error('legacy-deck', ({ path, kind }: NamedFile & { kind: string }) => ({
    message: `${path} is ${kind === '' ? 'an old Office document' : `a ${kind} of PowerPoint 97–2003`}, not a .pptx`,
    help: 'open it in PowerPoint and save it as PowerPoint Presentation (.pptx)',
  })),
  damagedDeck: error('damaged-deck', ({ path, why }: NamedFile & { why: string }) => ({
    message: `${path} is damaged: ${why}`,
    help: 'get it anew from where it came; PowerPoint may be able to repair it',
  })),
  deckTooLarge: error('deck-too-large', ({ path, why }: NamedFile & { why: string }) => ({
    message: `${path} asks for more than a presentation needs: ${why}`,
    help: 'is it a presentation? a file made to harm looks like this',
  })),
  noSuchBuild: error('no-such-build', ({ path }: NamedFile) => ({
    message: `there is no build report ${path}`,
    help: 'build the meeting first, or name a meeting, a .pptx or a folder of results',
  })),
  notABuild: error('not-a-build', ({ path }: NamedFile) => ({
    message: `${path} doesn't say what was in the deck`,
    help: 'it is damaged or was written by an older deck: build again, or name the .pptx beside it',
  })),
};

/** `slide 5, "Bild 2": `, `slides 2, 3 and 8 more, "Datum": `; nothing for what belongs to no slide. */
function placeOf({
  slides,
  shape,
}: {
  readonly slides: readonly number[];
  readonly shape: string | undefined;
}): string {
  const parts = [slidesInWords(slides), shape === undefined ? '' : `"${shape}"`];
  const place = parts.filter((part) => part !== '').join(', ');
  return place === '' ? '' : `${place}: `;
}

function slidesInWords([first, second, ...rest]: readonly number[]): string {
  if (first === undefined) return '';
  if (second === undefined) return `slide ${first}`;
  return rest.length === 0 ? `slides ${first} and ${second}` : `slides ${first}, ${second} and ${rest.length} more`;
}
