import { problems } from '../../diagnostics';
import { PERSON_KEY, type PeopleSpec } from '../../schema';
import type { Rule, Subject } from './rule';

/** Rules of people.yaml. */
export const peopleRules: readonly Rule<PeopleSpec>[] = [keysAreShortWords];

function keysAreShortWords({ tree, report }: Subject<PeopleSpec>): void {
  if (tree.kind !== 'map') return;
  const pattern = new RegExp(PERSON_KEY);
  for (const { key } of tree.entries.filter((entry) => !pattern.test(entry.key.text))) {
    const write = 'use small letters, digits and hyphens';
    report(
      problems.badKeyName(key.span, {
        key: key.text,
        noun: 'the key of a person',
        write,
        example: 'lina:',
      }),
    );
  }
}
