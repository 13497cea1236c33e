import { problems } from '../../diagnostics';
import { maskAddresses, spanWithin, userInfoIn, type Scalar, type Step, type Tree } from '../../source';
import type { Subject } from './rule';

/** A password in an address would end in the deck: it is reported, and masked. `url` is checked when it is fetched. */
export function addressesHoldNoPassword({ tree, report, cure }: Subject<unknown>): void {
  for (const { scalar, path, isKey } of textsIn(tree, [])) {
    const found = userInfoIn(scalar.text);
    for (const { start, end } of found)
      report(problems.secretInAddress(spanWithin(scalar, start, end), { published: true }));
    const text = found.length > 0 ? maskAddresses(scalar.text) : scalar.text;
    if (text !== scalar.text) cure(isKey ? { kind: 'rename', path, key: text } : { kind: 'replace', path, text });
  }
}

interface Text {
  readonly scalar: Scalar;
  readonly path: readonly Step[];
  /** The name of what stands at the path. */
  readonly isKey: boolean;
}

/** The scalars of a tree, but for those under `url`. */
function textsIn(tree: Tree, path: readonly Step[]): readonly Text[] {
  if (tree.kind === 'scalar') return [{ scalar: tree, path, isKey: false }];
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => textsIn(item, [...path, index]));
  return tree.entries.flatMap(({ key, value }) => {
    const here = [...path, key.text];
    return key.text === 'url' ? [] : [{ scalar: key, path: here, isKey: true }, ...textsIn(value, here)];
  });
}
