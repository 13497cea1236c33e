import { pathReader, type Bench } from './command';
import { deckAction } from './deck-action';
import { addDeckFlags } from './deck-flags';

/** `deck build [meeting…]` */
export function declareBuild(bench: Bench): void {
  const { program, texts } = bench;
  const command = program.command('build').summary(texts.commands.build).description(texts.about.build);
  addDeckFlags(command, texts)
    .option('--out <dir>', texts.options.out, pathReader('--out', texts))
    .option('--force', texts.options.force)
    .action(deckAction(bench, 'build'));
}
