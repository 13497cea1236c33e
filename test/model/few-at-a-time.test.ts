import { fewAtATime } from '../../src/model';

describe('a few at a time', () => {
  it('keeps the order, and never has more than four in flight', async () => {
    let [now, most] = [0, 0];
    const work = async (item: number) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 9 - item));
      now -= 1;
      return item * 10;
    };
    expect(await fewAtATime([1, 2, 3, 4, 5, 6, 7, 8], work)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
    expect(most).toBe(4);
  });

  it('ends all before it throws the first failure', async () => {
    const ended: number[] = [];
    const work = async (item: number) => {
      await new Promise((resolve) => setTimeout(resolve, item));
      ended.push(item);
      if (item < 3) throw new Error(`failed ${item}`);
    };
    await expect(fewAtATime([2, 1, 3], work)).rejects.toThrow('failed 2');
    expect(ended.sort()).toEqual([1, 2, 3]);
  });

  it('begins nothing more after a failure', async () => {
    const begun: number[] = [];
    const work = (item: number) => {
      begun.push(item);
      return item === 2 ? Promise.reject(new Error('failed 2')) : Promise.resolve(item);
    };
    await expect(fewAtATime([1, 2, 3, 4, 5, 6], work, 1)).rejects.toThrow('failed 2');
    expect(begun).toEqual([1, 2]);
  });
});
