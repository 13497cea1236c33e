import { problems } from '../../diagnostics';
import { resolvePath } from '../../model';
import { type ConfigSpec, type PeopleSpec, PERSON_KEY } from '../../schema';
import { checkNames, part, parts, reject, type Rule, type Subject } from './rule';

/** Rules of deck.config.yaml. */
export const configRules: readonly Rule<ConfigSpec>[] = [pathsStayInside];

/** The file stands at the root, so that its folder is the workspace (PRODUCT.md, Workspace). */
const CONFIG = 'deck.config.yaml';

function pathsStayInside(config: Subject<ConfigSpec>): void {
  const keys = ['decks', 'templates', 'out', 'people'] as const;
  const written = [
    ...keys.map((key) => part(config, config.value[key], key)),
    ...parts(config, config.value.metrics, 'metrics'),
  ];
  for (const path of written) {
    if (path && resolvePath(CONFIG, path.value) === undefined)
      reject(path, problems.outsideWorkspace(path.tree.span, { path: path.value }));
  }
}

/** Rules of people.yaml. */
export const peopleRules: readonly Rule<PeopleSpec>[] = [keysAreShortWords];

function keysAreShortWords(people: Subject<PeopleSpec>): void {
  const write = 'use small letters, digits and hyphens';
  checkNames(people, PERSON_KEY, { noun: 'the key of a person', write, example: 'lina:' });
}
