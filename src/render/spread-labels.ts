/** A label on a line: where its middle wants to be, and its extent along the line. */
interface Wish {
  readonly middle: number;
  readonly extent: number;
}

interface Group {
  members: { readonly at: number; readonly extent: number }[];
  /** Sum of the starts the group would have if each member had its wish. */
  wished: number;
  extent: number;
}

/**
 * Middles of labels pushed apart just so far that none overlaps another, in the order of their wishes and inside `from`–`to`.
 * Labels that touch move together to the mean of their wishes. When all of them don't fit, they start at `from` and run past `to`.
 * @example spread([{ middle: 50, extent: 16 }, { middle: 52, extent: 16 }], { from: 0, to: 100 }) // [43, 59]
 */
export function spread(wishes: readonly Wish[], range: { readonly from: number; readonly to: number }): number[] {
  const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a]?.middle ?? 0) - (wishes[b]?.middle ?? 0) || a - b);
  const groups: Group[] = [];
  for (const at of order) {
    const { middle, extent } = wishes[at] ?? { middle: 0, extent: 0 };
    groups.push({ members: [{ at, extent }], wished: middle - extent / 2, extent });
    mergeTouching(groups, range);
  }
  const middles: number[] = [];
  for (const group of groups) placeGroup(group, startOf(group, range), middles);
  return middles;
}

function mergeTouching(groups: Group[], range: { from: number; to: number }): void {
  for (;;) {
    const [before, last] = groups.slice(-2);
    if (!before || !last || startOf(before, range) + before.extent <= startOf(last, range)) return;
    // A member further down the group starts later by what is above it; take that off its wish.
    before.wished += last.wished - last.members.length * before.extent;
    before.members.push(...last.members);
    before.extent += last.extent;
    groups.pop();
  }
}

function startOf(group: Group, { from, to }: { from: number; to: number }): number {
  return Math.max(from, Math.min(to - group.extent, group.wished / group.members.length));
}

function placeGroup(group: Group, start: number, middles: number[]): void {
  let edge = start;
  for (const { at, extent } of group.members) {
    middles[at] = edge + extent / 2;
    edge += extent;
  }
}
