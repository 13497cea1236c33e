import { problems } from '../../diagnostics';
import { resolvePath } from '../../model';
import { type ConfigSpec, type PeopleSpec, PERSON_KEY } from '../../schema';
import { part, parts, type Rule, type Subject } from './rule';

/** Rules of deck.config.yaml. */
export const configRules: readonly Rule<ConfigSpec>[] = [pathsStayInside];

/** The file stands at the root, so that its folder is the workspace (PRODUCT.md, Workspace). */
const CONFIG = 'deck.config.yaml';

function pathsStayInside(config: Subject<ConfigSpec>): void {
  const { decks, templates, out, people, metrics } = config.value;
  const written = [
    part(config, decks, 'decks'),
    part(config, templates, 'templates'),
    part(config, out, 'out'),
    part(config, people, 'people'),
    ...parts(config, metrics, 'metrics'),
  ];
  for (const path of written) {
    if (!path || resolvePath(CONFIG, path.value) !== undefined) continue;
    path.report(problems.outsideWorkspace(path.tree.span, { path: path.value }));
    path.cure({ kind: 'drop', path: path.path });
  }
}

/** Rules of people.yaml. */
export const peopleRules: readonly Rule<PeopleSpec>[] = [keysAreShortWords];

function keysAreShortWords({ tree, report }: Subject<PeopleSpec>): void {
  if (tree.kind !== 'map') return;
  const pattern = new RegExp(PERSON_KEY);
  for (const { key } of tree.entries.filter((entry) => !pattern.test(entry.key.text))) {
    const write = 'use small letters, digits and hyphens';
    report(problems.badKeyName(key.span, { key: key.text, noun: 'the key of a person', write, example: 'lina:' }));
  }
}
