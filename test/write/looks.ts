import type { Inspection } from '../../src/inspect';
import { inspected } from '../inspect/inspect';
import { textOf } from './finished';

/** What is wrong with a package, a line each; empty when nothing is. */
export type Look = (bytes: Uint8Array) => Promise<readonly string[]>;

/** Faults that the gate finds by one of its rules. */
export const gate =
  (rule: string): Look =>
  async (bytes) =>
    linesOf((await inspected(bytes)).package, rule);

/** Faults that stand in a reader's way, by their id in PPTX.md. */
export const reader =
  (id: string): Look =>
  async (bytes) =>
    linesOf((await inspected(bytes)).accessibility, id);

function linesOf(faults: Inspection['package'], rule: string): readonly string[] {
  return faults.filter((fault) => fault.rule === rule).map(({ part, message }) => `${part}: ${message}`);
}

/** Parts that hold what they shouldn't. */
export const holds =
  (path: RegExp, pattern: RegExp): Look =>
  (bytes) => {
    const found = Object.entries(textOf(bytes)).filter(([name, text]) => path.test(name) && pattern.test(text));
    return Promise.resolve(found.map(([name]) => name));
  };

/** Parts that lack what each of them should hold; it is a fault too when there are no such parts. */
export const lacks =
  (path: RegExp, pattern: RegExp): Look =>
  (bytes) => {
    const found = Object.entries(textOf(bytes)).filter(([name]) => path.test(name));
    if (found.length === 0) return Promise.resolve([`no part ${path.source}`]);
    return Promise.resolve(found.filter(([, text]) => !pattern.test(text)).map(([name]) => name));
  };

/** Parts there shouldn't be. */
export const has =
  (path: RegExp): Look =>
  (bytes) =>
    Promise.resolve(Object.keys(textOf(bytes)).filter((name) => path.test(name)));

export const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
export const LAYOUTS = /^ppt\/slideLayouts\/slideLayout\d+\.xml$/;
export const MASTER = /^ppt\/slideMasters\/slideMaster1\.xml$/;
/** One slide, by its number from 1. */
export const slide = (number: number): RegExp => new RegExp(`^ppt/slides/slide${number}\\.xml$`);
