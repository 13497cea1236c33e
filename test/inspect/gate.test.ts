import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { finishedSample } from '../write/finished';
import { plainDeck } from '../write/plain-deck';
import { inspected, refusalOf } from './inspect';

type Parts = Record<string, string | Uint8Array>;

/** Names of the rules of the gate that a package breaks. */
async function rulesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await inspected(bytes)).package.map(({ rule }) => rule))];
}

/** A good deck with other parts. */
async function deckAfter(damage: (parts: Parts) => Parts): Promise<Uint8Array> {
  const parts = damage(unzipSync(await finishedSample()));
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Zippable);
}

/** Breaks a good deck and gives the names of the rules that are broken then. */
async function rulesBroken(damage: (parts: Parts) => Parts): Promise<readonly string[]> {
  return rulesIn(await deckAfter(damage));
}

/** The same by other or more parts, and by another text in one of them. */
const rulesWith = (changes: Parts) => rulesBroken((parts) => ({ ...parts, ...changes }));
const rulesAfter = (path: string, from: string | RegExp, to: string) =>
  rulesBroken((parts) => ({ ...parts, [path]: strFromU8(parts[path] as Uint8Array).replace(from, to) }));

const SLIDE = 'ppt/slides/slide5.xml';
const RELS = 'ppt/slides/_rels/slide5.xml.rels';

describe('the package gate', () => {
  it('lets a finished deck pass', async () => {
    expect(await rulesWith({})).toEqual([]);
  });

  it('stops what PptxGenJS writes by itself', async () => {
    expect(await rulesIn(await plainDeck())).toEqual(
      expect.arrayContaining([
        'directory-entry',
        'phantom-content-type',
        'misplaced-paragraph-properties',
        'line-break-in-text',
        'shared-theme',
        'repeated-media',
      ]),
    );
  });

  it.each([
    ['bytes that are no zip', new Uint8Array([1, 2, 3]), 'not-a-zip'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a zip without anything of a package', zipSync({ 'a.txt': strToU8('a') }), 'other-kind'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });

  it('names the part and what is wrong', async () => {
    const deck = await deckAfter((parts) => ({ ...parts, [SLIDE]: '<p:sld' }));
    expect((await inspected(deck)).package).toContainEqual(
      expect.objectContaining({ part: SLIDE, rule: 'malformed-xml' }),
    );
  });

  it('wants the content types first', async () => {
    expect(await rulesBroken((parts) => Object.fromEntries(Object.entries(parts).reverse()))).toEqual([
      'content-types-not-first',
    ]);
  });

  it('refuses a picture that is none', async () => {
    expect(await rulesWith({ 'ppt/media/image1.png': 'pixels' })).toEqual(['wrong-picture']);
  });

  it('refuses directory entries', async () => {
    expect(await rulesWith({ 'ppt/': '' })).toEqual(['directory-entry']);
  });

  it('refuses a document type, which could hide an entity bomb', async () => {
    expect(await rulesAfter(SLIDE, '<p:sld', '<!DOCTYPE x [<!ENTITY a "b">]><p:sld')).toContain('malformed-xml');
  });

  it('refuses characters that XML forbids', async () => {
    expect(await rulesAfter(SLIDE, 'Enkäten', 'Enkäten\u000b')).toContain('malformed-xml');
  });

  it('refuses bytes that are no UTF-8', async () => {
    expect(await rulesWith({ [SLIDE]: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) })).toContain('malformed-xml');
  });

  it('refuses a part without a content type, and a content type without a part', async () => {
    expect(await rulesWith({ 'ppt/a.bin': 'x' })).toEqual(expect.arrayContaining(['no-content-type', 'orphan-part']));
    expect(
      await rulesBroken((parts) =>
        Object.fromEntries(Object.entries(parts).filter(([path]) => path !== 'ppt/viewProps.xml')),
      ),
    ).toEqual(['phantom-content-type', 'unresolved-relationship']);
  });

  it('refuses orphans', async () => {
    const link = /<Relationship Id="rId\d+" [^>]*viewProps[^>]*>/;
    expect(await rulesAfter('ppt/_rels/presentation.xml.rels', link, '')).toEqual(['orphan-part']);
  });

  it('refuses relationships that dangle, repeat or lie unused', async () => {
    expect(await rulesAfter(SLIDE, 'r:id="rId1"', 'r:id="rId99"')).toEqual([
      'dangling-relationship',
      'unused-relationship',
    ]);
    const again = (id: string) => rulesAfter(RELS, /(<Relationship Id=")rId1("[^>]*>)/, `$&$1${id}$2`);
    expect(await again('rId9')).toEqual(['repeated-relationship', 'unused-relationship']);
    expect(await again('rId1')).toEqual(['repeated-relationship-id', 'repeated-relationship']);
  });

  it.each([
    ['repeated-shape-id', SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'],
    ['repeated-master-id', 'ppt/slideMasters/slideMaster1.xml', 'id="2147483650"', 'id="2147483648"'],
    ['repeated-slide-id', 'ppt/presentation.xml', '<p:sldId id="257"', '<p:sldId id="256"'],
  ])('refuses repeated ids: %s', async (rule, path, from, to) => {
    expect(await rulesAfter(path, from, to)).toEqual([rule]);
  });

  it.each(['-5', 'NaN', '1.5', ''])('refuses the size "%s"', async (size) => {
    expect(await rulesAfter('ppt/slides/slide9.xml', 'cx="2011680"', `cx="${size}"`)).toEqual(['bad-size']);
  });

  it('refuses two copies of one picture', async () => {
    expect(
      await rulesBroken((parts) => ({ ...parts, 'ppt/media/image9.png': parts['ppt/media/image1.png'] ?? '' })),
    ).toEqual(['orphan-part', 'repeated-media']);
  });

  it('refuses a theme that two masters share', async () => {
    expect(await rulesAfter('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2', 'theme1')).toEqual([
      'orphan-part',
      'shared-theme',
    ]);
  });
});
