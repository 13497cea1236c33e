import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { finishedSample } from '../write/finished';
import { faultLines, inspected } from './inspect';

type Change = (text: string, path: string) => string;

/** The finished sample with its XML changed, part by part. */
async function changed(change: Change): Promise<Uint8Array> {
  const parts = unzipSync(await finishedSample());
  let touched = 0;
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const before = strFromU8(bytes);
    const after = change(before, path);
    if (after !== before) touched++;
    parts[path] = strToU8(after);
  }
  expect(touched).toBeGreaterThan(0);
  return zipSync(parts);
}

/** A change of one slide alone. */
const onSlide =
  (number: number, change: (text: string) => string): Change =>
  (text, path) =>
    path === `ppt/slides/slide${number}.xml` ? change(text) : text;

/** A shape in the way PowerPoint writes them: with its look in `p:style`, before what the test looks for. */
const shape = (id: number, name: string, inner: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>${inner}</p:sp>`;
const at = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${x * 914400}" y="${y * 914400}"/><a:ext cx="${width * 914400}" cy="${height * 914400}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
const words = (text: string, properties = 'sz="1600"', fill = ''): string =>
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE" ${properties}>${fill}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody>`;
const solid = (colour: string): string => `<a:solidFill>${colour}</a:solidFill>`;
/** Puts shapes on the slide with boxes only, before its footer. */
const add = (shapes: string): Change => onSlide(11, (text) => text.replace('</p:spTree>', `${shapes}</p:spTree>`));

describe('a package in other words', () => {
  it('is read the same under other prefixes', async () => {
    const renamed = await changed(
      onSlide(5, (text) =>
        text
          .replace(/xmlns:(a|p|r)=/g, 'xmlns:x$1=')
          .replace(/<(\/?)(a|p):/g, '<$1x$2:')
          .replace(/ r:(id|embed)=/g, ' xr:$1='),
      ),
    );
    expect(await inspected(renamed)).toEqual(await inspected(await finishedSample()));
  });

  it('is read the same in the strict form of the standard', async () => {
    const strict = await changed((text) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/presentationml/2006/main',
          'http://purl.oclc.org/ooxml/presentationml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/main',
          'http://purl.oclc.org/ooxml/drawingml/main',
        ),
    );
    expect(await inspected(strict)).toEqual(await inspected(await finishedSample()));
  });

  it('is read the same in UTF-16', async () => {
    const parts = unzipSync(await finishedSample());
    const path = 'ppt/slides/slide5.xml';
    const text = `\ufeff${strFromU8(parts[path] ?? new Uint8Array()).replace('UTF-8', 'UTF-16')}`;
    const wide = zipSync({ ...parts, [path]: new Uint8Array(Buffer.from(text, 'utf16le')) });
    expect(await inspected(wide)).toEqual(await inspected(await finishedSample()));
  });

  it('is read as a new PowerPoint reads it where it says things twice', async () => {
    const twice = await changed(
      onSlide(5, (text) =>
        text.replace(
          /(<p:sp>(?:(?!<\/p:sp>).)*name="Text"(?:(?!<\/p:sp>).)*<\/p:sp>)/,
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a">$1</mc:Choice><mc:Fallback>$1</mc:Fallback></mc:AlternateContent>',
        ),
      ),
    );
    expect(await inspected(twice)).toEqual(await inspected(await finishedSample()));
  });
});

describe('what is seen on a slide', () => {
  it('leaves out hidden objects', async () => {
    const hidden = shape(90, 'Dold', `<p:spPr>${at(0, 0, 20, 20)}</p:spPr>`).replace(
      'name="Dold"',
      'name="Dold" hidden="1"',
    );
    expect(await faultLines(await changed(add(hidden)))).toEqual([]);
  });

  it('tells of hidden slides', async () => {
    const { outline } = await inspected(
      await changed(onSlide(5, (text) => text.replace('<p:sld ', '<p:sld show="0" '))),
    );
    expect(outline.slides.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([5]);
  });

  it.each([
    [
      'a scheme colour made lighter',
      '<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>',
      3.1,
    ],
    ['a tint, as footers of Office have it', '<a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr>', 3.4],
    ['a shade', '<a:srgbClr val="FFCC00"><a:shade val="75000"/></a:srgbClr>', 1.9],
    ['a colour by name', '<a:prstClr val="yellow"/>', 1.0],
    ['a colour of the system', '<a:sysClr val="windowText" lastClr="999999"/>', 2.8],
  ])('judges %s', async (_, colour, ratio) => {
    const text = shape(90, 'Ruta', `<p:spPr>${at(4, 5, 4, 0.6)}</p:spPr>${words('svagt', 'sz="1600"', solid(colour))}`);
    const white = shape(
      89,
      'Vit',
      `<p:spPr>${at(3, 4, 6, 2)}${solid('<a:srgbClr val="FFFFFF"/>')}</p:spPr>${words('')}`,
    );
    const found = (await faultLines(await changed(add(white + text)))).filter((line) => line.startsWith('A10'));
    expect(found).toEqual([
      `A10 slide 11 "Ruta": "svagt" has a contrast of ${ratio.toFixed(1)}:1 to its background, at least 4.5:1 is readable`,
    ]);
  });

  it.each([
    ['transparent text', solid('<a:srgbClr val="EEEEEE"><a:alpha val="50000"/></a:srgbClr>'), ''],
    ['a gradient for a text', '<a:gradFill><a:gsLst/></a:gradFill>', ''],
    ['text on a gradient', solid('<a:srgbClr val="EEEEEE"/>'), '<a:gradFill><a:gsLst/></a:gradFill>'],
  ])('says nothing of %s', async (_, fill, surface) => {
    const text = shape(
      90,
      'Ruta',
      `<p:spPr>${at(4, 5, 4, 0.6)}${surface}</p:spPr>${words('svagt', 'sz="1600"', fill)}`,
    );
    expect((await faultLines(await changed(add(text)))).filter((line) => line.startsWith('A10'))).toEqual([]);
  });

  it('takes the colours of a shape from its style', async () => {
    const style =
      '<p:style><a:lnRef idx="0"><a:schemeClr val="tx1"/></a:lnRef><a:fillRef idx="1"><a:srgbClr val="FFFFFF"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="tx1"/></a:effectRef><a:fontRef idx="minor"><a:srgbClr val="DDDDDD"/></a:fontRef></p:style>';
    const text = shape(90, 'Ruta', `<p:spPr>${at(4, 5, 4, 0.6)}</p:spPr>${style}${words('svagt')}`);
    const found = await faultLines(await changed(add(text)));
    expect(found.filter((line) => line.startsWith('A10'))).toEqual([
      'A10 slide 11 "Ruta": "svagt" has a contrast of 1.3:1 to its background, at least 4.5:1 is readable',
    ]);
  });

  it('reckons with the space of a group', async () => {
    const group = (scale: number): string =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="91" name="Grupp" descr="Två rutor"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="914400" y="4572000"/><a:ext cx="${914400 * scale}" cy="${914400 * scale}"/><a:chOff x="0" y="0"/><a:chExt cx="914400" cy="914400"/></a:xfrm></p:grpSpPr>${shape(92, 'Inre', `<p:spPr>${at(0, 0, 1, 0.3)}</p:spPr>${words('ett längre ord')}`)}</p:grpSp>`;
    const overflows = async (scale: number) =>
      (await faultLines(await changed(add(group(scale))))).filter((line) => line.includes('"Inre": its text takes'));
    expect(await overflows(1)).toHaveLength(1);
    expect(await overflows(2)).toEqual([]);
  });

  it('doesn’t judge a table whose style isn’t there', async () => {
    const strange = await changed(
      onSlide(6, (text) =>
        text.replace(/<a:tableStyleId>[^<]*/, '<a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'),
      ),
    );
    expect((await faultLines(strange)).filter((line) => line.startsWith('A10'))).toEqual([]);
  });

  it('reads texts from right to left without wondering at their places', async () => {
    const one = shape(90, 'Ett', `<p:spPr>${at(6, 5, 4, 0.6)}</p:spPr>${words('ett')}`);
    const two = shape(91, 'Två', `<p:spPr>${at(1, 5, 4, 0.6)}</p:spPr>${words('två')}`);
    const orders = async (shapes: string) =>
      (await faultLines(await changed(add(shapes)))).filter((line) => line.startsWith('A7'));
    expect(await orders(one + two)).toEqual([
      'A7 slide 11 "Ett": it is read before "Två", which stands to the left of it',
    ]);
    expect(await orders((one + two).replaceAll('<a:p><a:r>', '<a:p><a:pPr rtl="1"/><a:r>'))).toEqual([]);
  });

  it('lets one thing lie within another, but not across it', async () => {
    const overlaps = async (x: number) => {
      const card = shape(90, 'Kort', `<p:spPr>${at(1, 4.5, 6, 2)}</p:spPr>${words('Rad '.repeat(120), 'sz="1200"')}`);
      const label = shape(91, 'Etikett', `<p:spPr>${at(x, 5, 2, 0.4)}</p:spPr>${words('etikett', 'sz="1200"')}`);
      return (await faultLines(await changed(add(card + label)))).filter((line) => line.includes('overlaps'));
    };
    expect(await overlaps(2)).toEqual([]);
    expect(await overlaps(6.2)).toEqual(['A17 slide 11 "Kort": it overlaps "Etikett"']);
    expect(await overlaps(8)).toEqual([]);
  });
});
