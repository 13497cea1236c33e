import { problems } from '../diagnostics';
import type { Person } from '../model';
import type { PresentersSpec } from '../schema';
import { childAt, spanAt, type Tree } from '../source';
import type { Context } from './context';

/** The people a `presenter` means: a key of people.yaml, {name, role}, or a list of either. */
export function resolvePresenters(
  spec: PresentersSpec | undefined,
  tree: Tree,
  context: Context,
): readonly Person[] {
  if (spec === undefined) return [];
  const place = childAt(tree, 'presenter') ?? tree;
  if (Array.isArray(spec))
    return spec.flatMap((each, index) => one(each, childAt(place, index) ?? place, context));
  return one(spec, place, context);
}

function one(spec: string | Person, place: Tree, context: Context): Person[] {
  if (typeof spec !== 'string') return [spec];
  const { people, peopleKeys } = context;
  const person = Object.hasOwn(people, spec) ? people[spec] : undefined;
  if (peopleKeys && !peopleKeys.includes(spec)) {
    context.report(problems.unknownPresenter(spanAt(place), { key: spec, known: peopleKeys }));
  }
  return person ? [person] : [];
}

/** Each person once, in order of appearance. */
export function distinct(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex((each) => each.name === person.name) === index);
}
