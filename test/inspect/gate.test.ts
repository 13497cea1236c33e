import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { finishedSample } from '../write/finished';
import { plainDeck } from '../write/plain-deck';
import { inspected, refusalOf } from './inspect';

type Parts = Record<string, string | Uint8Array>;

/** Names of the rules of the gate that a package breaks. */
async function rulesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await inspected(bytes)).package.map(({ rule }) => rule))];
}

/** Breaks a good deck and gives the names of the rules that are broken then. */
async function rulesBroken(
  damage: (parts: Parts, text: (path: string) => string) => Parts | undefined,
): Promise<readonly string[]> {
  const parts: Parts = { ...unzipSync(await finishedSample()) };
  const text = (path: string) =>
    typeof parts[path] === 'string' ? parts[path] : strFromU8(parts[path] ?? new Uint8Array());
  const broken = damage(parts, text) ?? parts;
  const files: Zippable = Object.fromEntries(
    Object.entries(broken).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
  );
  return rulesIn(zipSync(files));
}

const SLIDE = 'ppt/slides/slide5.xml';
const RELS = 'ppt/slides/_rels/slide5.xml.rels';

describe('the package gate', () => {
  it('lets a finished deck pass', async () => {
    expect(await rulesBroken(() => undefined)).toEqual([]);
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
    const parts: Parts = { ...unzipSync(await finishedSample()) };
    parts[SLIDE] = '<p:sld';
    const files: Zippable = Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    );
    expect((await inspected(zipSync(files))).package).toContainEqual(
      expect.objectContaining({ part: SLIDE, rule: 'malformed-xml' }),
    );
  });

  it('wants the content types first', async () => {
    expect(await rulesBroken((parts) => Object.fromEntries(Object.entries(parts).reverse()))).toEqual([
      'content-types-not-first',
    ]);
  });

  it('refuses a picture that is none', async () => {
    expect(await rulesBroken((parts) => ({ ...parts, 'ppt/media/image1.png': 'pixels' }))).toEqual(['wrong-picture']);
  });

  it('refuses directory entries', async () => {
    expect(await rulesBroken((parts) => ({ ...parts, 'ppt/': '' }))).toEqual(['directory-entry']);
  });

  it('refuses a document type, which could hide an entity bomb', async () => {
    expect(
      await rulesBroken(
        (parts, text) => void (parts[SLIDE] = text(SLIDE).replace('<p:sld', '<!DOCTYPE x [<!ENTITY a "b">]><p:sld')),
      ),
    ).toContain('malformed-xml');
  });

  it('refuses characters that XML forbids', async () => {
    expect(
      await rulesBroken((parts, text) => void (parts[SLIDE] = text(SLIDE).replace('Enkäten', 'Enkäten\u000b'))),
    ).toContain('malformed-xml');
  });

  it('refuses bytes that are no UTF-8', async () => {
    expect(await rulesBroken((parts) => void (parts[SLIDE] = new Uint8Array([0x3c, 0x61, 0xff, 0x3e])))).toContain(
      'malformed-xml',
    );
  });

  it('refuses a part without a content type, and a content type without a part', async () => {
    expect(await rulesBroken((parts) => ({ ...parts, 'ppt/a.bin': 'x' }))).toEqual(
      expect.arrayContaining(['no-content-type', 'orphan-part']),
    );
    expect(
      await rulesBroken((parts) =>
        Object.fromEntries(Object.entries(parts).filter(([path]) => path !== 'ppt/viewProps.xml')),
      ),
    ).toEqual(['phantom-content-type', 'unresolved-relationship']);
  });

  it('refuses orphans', async () => {
    expect(
      await rulesBroken(
        (parts, text) =>
          void (parts['ppt/_rels/presentation.xml.rels'] = text('ppt/_rels/presentation.xml.rels').replace(
            /<Relationship Id="rId\d+" [^>]*viewProps[^>]*>/,
            '',
          )),
      ),
    ).toEqual(['orphan-part']);
  });

  it('refuses relationships that dangle, repeat or lie unused', async () => {
    expect(
      await rulesBroken((parts, text) => void (parts[SLIDE] = text(SLIDE).replace('r:id="rId1"', 'r:id="rId99"'))),
    ).toEqual(['dangling-relationship', 'unused-relationship']);
    const again = (text: string, id: string) => text.replace(/(<Relationship Id=")rId1("[^>]*>)/, `$&$1${id}$2`);
    expect(await rulesBroken((parts, text) => void (parts[RELS] = again(text(RELS), 'rId9')))).toEqual([
      'repeated-relationship',
      'unused-relationship',
    ]);
    expect(await rulesBroken((parts, text) => void (parts[RELS] = again(text(RELS), 'rId1')))).toEqual([
      'repeated-relationship-id',
      'repeated-relationship',
    ]);
  });

  it('refuses repeated ids of shapes, layouts and slides', async () => {
    expect(
      await rulesBroken(
        (parts, text) => void (parts[SLIDE] = text(SLIDE).replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')),
      ),
    ).toEqual(['repeated-shape-id']);
    const master = 'ppt/slideMasters/slideMaster1.xml';
    expect(
      await rulesBroken(
        (parts, text) => void (parts[master] = text(master).replace('id="2147483650"', 'id="2147483648"')),
      ),
    ).toEqual(['repeated-master-id']);
    const presentation = 'ppt/presentation.xml';
    expect(
      await rulesBroken(
        (parts, text) =>
          void (parts[presentation] = text(presentation).replace('<p:sldId id="257"', '<p:sldId id="256"')),
      ),
    ).toEqual(['repeated-slide-id']);
  });

  it.each(['-5', 'NaN', '1.5', ''])('refuses the size "%s"', async (size) => {
    const slide = 'ppt/slides/slide9.xml';
    expect(
      await rulesBroken((parts, text) => void (parts[slide] = text(slide).replace('cx="2011680"', `cx="${size}"`))),
    ).toEqual(['bad-size']);
  });

  it('refuses two copies of one picture', async () => {
    expect(
      await rulesBroken((parts) => ({ ...parts, 'ppt/media/image9.png': parts['ppt/media/image1.png'] ?? '' })),
    ).toEqual(['orphan-part', 'repeated-media']);
  });

  it('refuses a theme that two masters share', async () => {
    const rels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
    expect(await rulesBroken((parts, text) => void (parts[rels] = text(rels).replace('theme2', 'theme1')))).toEqual([
      'orphan-part',
      'shared-theme',
    ]);
  });
});
