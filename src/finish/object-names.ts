import { namedBoxes, type Box, type Page } from '../model';
import { placeholderName } from './brand/prompts';
import { cleanText } from './xml';

/** What the boxes of a page are called in the selection pane, in the order of `namedBoxes`, each once: `Rubrik`, `Ruta 1`, `Text 2`. */
export function objectNames(page: Page): readonly string[] {
  const taken = new Set<string>();
  return namedBoxes(page).map(({ box }) => {
    const name = freeName(cleanText(nameOf(box)), taken);
    taken.add(name);
    return name;
  });
}

function nameOf(box: Box): string {
  if (box.kind !== 'text') return box.name;
  return box.placeholder === undefined ? 'Text' : placeholderName(box.placeholder);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`;
  return free;
}
