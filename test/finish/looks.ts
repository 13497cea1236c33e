import { accessibilityFaults, packageFaults } from '../../src/finish';
import { textOf } from './finished';

/** What is wrong with a package, a line each; empty when nothing is. */
export type Look = (bytes: Uint8Array) => readonly string[];

/** Faults that the gate finds by one of its rules. */
export const gate =
  (rule: string): Look =>
  (bytes) =>
    packageFaults(bytes)
      .filter((fault) => fault.rule === rule)
      .map(({ part, detail }) => `${part}: ${detail}`);

/** Faults that stand in a reader's way, by their id in PPTX.md. */
export const reader =
  (id: string): Look =>
  (bytes) =>
    accessibilityFaults(bytes)
      .filter((fault) => fault.rule === id)
      .map(({ part, detail }) => `${part}: ${detail}`);

/** Parts that hold what they shouldn't. */
export const holds =
  (path: RegExp, pattern: RegExp): Look =>
  (bytes) =>
    Object.entries(textOf(bytes))
      .filter(([name, text]) => path.test(name) && pattern.test(text))
      .map(([name]) => name);

/** Parts that lack what each of them should hold; it is a fault too when there are no such parts. */
export const lacks =
  (path: RegExp, pattern: RegExp): Look =>
  (bytes) => {
    const found = Object.entries(textOf(bytes)).filter(([name]) => path.test(name));
    if (found.length === 0) return [`no part ${path.source}`];
    return found.filter(([, text]) => !pattern.test(text)).map(([name]) => name);
  };

/** Parts there shouldn't be. */
export const has =
  (path: RegExp): Look =>
  (bytes) =>
    Object.keys(textOf(bytes)).filter((name) => path.test(name));

export const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
export const LAYOUTS = /^ppt\/slideLayouts\/slideLayout\d+\.xml$/;
export const MASTER = /^ppt\/slideMasters\/slideMaster1\.xml$/;
/** One slide, by its number from 1. */
export const slide = (number: number): RegExp => new RegExp(`^ppt/slides/slide${number}\\.xml$`);
