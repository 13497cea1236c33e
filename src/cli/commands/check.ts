import type { Bench } from './command';
import { deckAction } from './deck-action';
import { addDeckFlags } from './deck-flags';

/** `deck check [meeting…]` */
export function declareCheck(bench: Bench): void {
  const { program, texts } = bench;
  const command = program.command('check').summary(texts.commands.check).description(texts.about.check);
  addDeckFlags(command, texts).action(deckAction(bench, 'check'));
}
