import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { textMeasurer } from '../../src/fonts/measure-text';
import { nodeHost } from '../../src/host/node-host';
import { inspectDeck } from '../../src/inspect';
import type { SlideFindings } from '../../src/inspect/inspect-slide';
import { countingCache } from '../package/counting-cache';
import { finishedSample } from '../write/finished';
import { inspected } from './inspect';

const measure = textMeasurer(nodeHost().fonts());

/** The finished sample with the text of its parts changed. */
async function changed(path: RegExp, from: string | RegExp, to: string): Promise<Uint8Array> {
  const parts = unzipSync(await finishedSample());
  let touched = false;
  for (const [name, bytes] of Object.entries(parts).filter(([each]) => path.test(each))) {
    const text = strFromU8(bytes);
    touched ||= text.replace(from, to) !== text;
    parts[name] = strToU8(text.replace(from, to));
  }
  expect(touched).toBe(true);
  return zipSync(parts);
}

describe('slides that were inspected before', () => {
  const SLIDES = 11;
  it.each<[string, RegExp, string | RegExp, string, number]>([
    ['nothing', /app\.xml$/, 'AppVersion>16', 'AppVersion>17', 0],
    ['a text of a slide', /slides\/slide5\.xml$/, '<p:ph type="title"/>', '<p:ph type="body" idx="99"/>', 1],
    ['what a slide leads to', /slide5\.xml\.rels$/, 'https://', 'ftp://', 1],
    ['the notes of a slide', /notesSlide4\.xml$/, 'lang="sv-SE"', 'lang="en-GB"', 1],
    ['the master', /slideMaster1\.xml$/, /sz="\d+"/g, 'sz="600"', SLIDES],
    ['the theme', /theme1\.xml$/, /<a:dk1>.*<\/a:dk1>/, '<a:dk1><a:srgbClr val="FEFEFE"/></a:dk1>', SLIDES],
    ['the language', /core\.xml$/, 'sv-SE</dc:language>', 'fi-FI</dc:language>', SLIDES],
    ['the size of slides', /presentation\.xml$/, /sldSz cx="\d+"/, 'sldSz cx="4000000"', SLIDES],
  ])('are inspected anew where %s changed', async (_, path, from, to, count) => {
    const { cache, made } = countingCache<SlideFindings>();
    expect(await inspectDeck(await finishedSample(), measure, cache)).toEqual(await inspected(await finishedSample()));
    expect(made()).toBe(SLIDES);
    const bytes = await changed(path, from, to);
    expect(await inspectDeck(bytes, measure, cache)).toEqual(await inspected(bytes));
    expect(made()).toBe(count);
  });
});
