import { nodeHost } from '../../src/host/node-host';

describe('work in turn', () => {
  it('never overlaps, keeps its order, and goes on after a failure', async () => {
    const told: string[] = [];
    const piece = (name: string, ms: number, fails = false) => {
      // Another host is the same process.
      const host = nodeHost();
      return host.inTurn(async () => {
        told.push(`${name} begins`);
        await host.pause(ms);
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    };
    const all = await Promise.allSettled([piece('a', 20), piece('b', 10, true), piece('c', 1)]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(all).toMatchObject([{ value: 'a' }, { reason: { message: 'b' } }, { value: 'c' }]);
  });
});
