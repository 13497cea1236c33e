import { samplePng, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { expectSoundPackage } from '../package-invariants';
import { all, finished, partsOf, textOf } from './finished';

describe('the brand of a finished deck', () => {
  it('is the template’s palette and fonts in the theme', async () => {
    const theme = (await partsOf())['ppt/theme/theme1.xml'] ?? '';
    expect(theme).toContain('<a:dk1><a:srgbClr val="1F2326"/></a:dk1>');
    expect(theme).toContain('<a:accent1><a:srgbClr val="A6192E"/></a:accent1>');
    expect(theme).toContain('<a:hlink><a:srgbClr val="A6192E"/></a:hlink>');
    expect(all(theme, /<a:latin typeface="([^"]*)"/g)).toEqual(['Arial', 'Arial']);
  });

  it('is one master with five placeholders', async () => {
    const parts = await partsOf();
    expect(Object.keys(parts).filter((path) => /slideMasters\/[^_]/.test(path))).toEqual([
      'ppt/slideMasters/slideMaster1.xml',
    ]);
    expect(all(parts['ppt/slideMasters/slideMaster1.xml'], /<p:ph type="(\w+)"/g)).toEqual([
      'title',
      'body',
      'dt',
      'ftr',
      'sldNum',
    ]);
  });

  it('is named layouts with a type each and no DEFAULT', async () => {
    const parts = await partsOf();
    const layouts = Object.entries(parts).filter(([path]) => /slideLayouts\/[^_]/.test(path));
    const names = layouts.map(([, layout]) => all(layout, /<p:cSld name="([^"]*)"/g)[0]);
    expect(names).toHaveLength(16);
    expect(names).toEqual(
      expect.arrayContaining(['Omslag', 'Dagordning', 'Avsnitt', 'Diagram', 'Punkter', 'Tabell', 'Avslutning']),
    );
    for (const [, layout] of layouts) expect(layout).toMatch(/<p:sldLayout [^>]*type="\w+"/);
  });

  it('gives every layout a title and placeholders of their own index', async () => {
    const parts = await partsOf();
    for (const [path, layout] of Object.entries(parts).filter(([each]) => /slideLayouts\/[^_]/.test(each))) {
      expect({ path, titles: all(layout, /<p:ph type="(title|ctrTitle)"/g).length }).toEqual({ path, titles: 1 });
      const indices = all(layout, /<p:ph [^>]*idx="(\d+)"/g);
      expect(new Set(indices).size).toBe(indices.length);
      expect(layout).not.toMatch(/<p:ph type="(title|ctrTitle)" idx/);
    }
  });

  it('has a picture placeholder on the chart layout and a table placeholder on the table layout', async () => {
    const parts = await partsOf();
    const layoutOf = (name: string) =>
      Object.values(parts).find((part) => part.includes(`<p:cSld name="${name}"`)) ?? '';
    expect(layoutOf('Diagram')).toContain('<p:ph type="pic"');
    expect(layoutOf('Tabell')).toContain('<p:ph type="tbl"');
  });

  it('paints backgrounds and decorative bars on the layout', async () => {
    const parts = await partsOf();
    const cover = Object.values(parts).find((part) => part.includes('<p:cSld name="Omslag"')) ?? '';
    expect(cover).toContain('<p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr>');
    expect(cover).toContain('adec:decorative');
    expect(cover).toContain('showMasterSp="0"');
    expect(cover).not.toContain('type="ftr"');
  });

  it('puts bullets into the master: a square in focus, then a dash', async () => {
    const master = (await partsOf())['ppt/slideMasters/slideMaster1.xml'] ?? '';
    const body = master.slice(master.indexOf('<p:bodyStyle>'), master.indexOf('</p:bodyStyle>'));
    expect(all(body, /<a:lvl[12]pPr.*?<a:buChar char="(.)"/g)).toEqual(['■', '–']);
    expect(body).toContain('<a:buClr><a:schemeClr val="accent1"/></a:buClr>');
  });

  it('shows a logo once there is a file, and nothing before', async () => {
    expect((await partsOf())['ppt/slideMasters/slideMaster1.xml']).not.toContain('<p:pic>');
    const logo = {
      bytes: samplePng(30, 10, 90),
      mime: 'image/png' as const,
      alt: 'Region Provlän',
      width: 30,
      height: 10,
    };
    const bytes = await finished(sampleDeck(sampleTemplate({}, logo)));
    expect(textOf(bytes)['ppt/slideMasters/slideMaster1.xml']).toContain('descr="Region Provlän"');
    await expectSoundPackage(bytes);
  });

  it('keeps the footer readable on a dark layout', async () => {
    const template = sampleTemplate();
    const dark = {
      ...template,
      layouts: { ...template.layouts, bullets: { ...template.layouts.bullets, background: 'ink' as const } },
    };
    const parts = textOf(await finished(sampleDeck(dark)));
    const layout = Object.values(parts).find((part) => part.includes('<p:cSld name="Punkter"')) ?? '';
    const footer = layout.slice(layout.indexOf('type="ftr"'));
    expect(footer).toMatch(/^.*?<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"\/>/);
  });
});
