import { frame, inches } from '../../src/model';
import { BULLETS, page, para, placed, rectangle, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { all, partsOf } from './finished';

const template = sampleTemplate();

async function slide(number: number): Promise<string> {
  return (await partsOf())[`ppt/slides/slide${number}.xml`] ?? '';
}

async function only(
  layout: Parameters<typeof page>[1],
  boxes: NonNullable<Parameters<typeof page>[3]>['boxes'],
): Promise<string> {
  return (
    (await partsOf([page(template, layout, 'Rubrik', { ...(boxes && { boxes }) })]))['ppt/slides/slide1.xml'] ?? ''
  );
}

describe('the slides of a finished deck', () => {
  it('have their text in placeholders that the layout defines', async () => {
    const parts = await partsOf();
    const pages = sampleDeck().pages;
    pages.forEach((_, at) => {
      const rels = parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] ?? '';
      const layout = parts[`ppt/slideLayouts/${all(rels, /slideLayouts\/(\w+\.xml)/g)[0] ?? ''}`] ?? '';
      const known = new Set(all(layout, /<p:ph ([^>]*?)\/>/g).map((each) => each.replace(' hasCustomPrompt="1"', '')));
      for (const reference of all(parts[`ppt/slides/slide${at + 1}.xml`], /<p:ph ([^>]*?)\/>/g))
        expect([...known]).toContain(reference);
    });
  });

  it('say nothing about text that stands as the layout wants it', async () => {
    const text = await only('bullets', [placed(template, 'bullets/body', BULLETS.slice(0, 1))]);
    expect(text).toContain('<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>82 procent');
  });

  it('say outright what differs: bold, italic, a colour, another size, no bullet', async () => {
    const runs = [
      { text: 'fet', bold: true },
      { text: 'kursiv', italic: true },
      { text: 'röd', colour: 'focus' as const },
    ];
    const text = await only('bullets', [
      placed(template, 'bullets/body', [
        { ...para({ runs, level: 0 }, 'body'), bullet: true },
        para('liten', 'caption'),
      ]),
    ]);
    expect(text).toContain('<a:rPr lang="sv-SE" b="1"/><a:t>fet');
    expect(text).toContain('<a:rPr lang="sv-SE" i="1"/><a:t>kursiv');
    expect(text).toContain(
      '<a:rPr lang="sv-SE"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr><a:t>röd',
    );
    expect(text).toMatch(
      /<a:pPr indent="0" marL="0"><a:spcAft><a:spcPts val="0"\/><\/a:spcAft><a:buNone\/><\/a:pPr><a:r><a:rPr lang="sv-SE" sz="1200">/,
    );
  });

  it('say that text is not bold where the layout is', async () => {
    expect(await only('bullets', [placed(template, 'bullets/kicker', [para('tunn', 'caption')])])).toContain('b="0"');
  });

  it('keep a place of their own', async () => {
    const moved = { ...placed(template, 'bullets/body', 'Text'), frame: frame(1, 2, 3, 4) };
    expect(await only('bullets', [moved])).toContain(
      '<p:spPr><a:xfrm><a:off x="914400" y="1828800"/><a:ext cx="2743200" cy="3657600"/></a:xfrm></p:spPr>',
    );
  });

  it('run in two columns', async () => {
    const text = await only('bullets', [
      { ...placed(template, 'bullets/body', 'Text'), columns: { gap: inches(0.4), second: 1 } },
    ]);
    expect(text).toContain('<a:bodyPr numCol="2" spcCol="365760"');
  });

  it('have one paragraph property however many runs', async () => {
    const text = await slide(5);
    for (const paragraph of all(text, /<a:p>(.*?)<\/a:p>/g))
      expect((paragraph.match(/<a:pPr/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(text).toContain('<a:pPr lvl="1"/>');
  });

  it('say how far text was shrunk', async () => {
    expect(await slide(5)).toContain('<a:normAutofit fontScale="90000"/>');
  });

  it('set free text that was shrunk in its size, so that every program shows it so', async () => {
    const small = { fill: 'wash' as const, paragraphs: [para('Uppföljning', 'stepHeading')], scale: 0.8 };
    const text = await only('steps', [rectangle([1, 2, 3, 1], small)]);
    expect(text).toMatch(/<a:rPr lang="sv-SE" sz="1600"[^>]*>(?:(?!<a:t>).)*<a:t>Uppföljning/);
    expect(text).not.toContain('fontScale');
  });

  it('leave links in the theme’s colour, and in the text’s own colour on a filled shape', async () => {
    expect(await slide(5)).toMatch(/<a:rPr lang="sv-SE"><a:hlinkClick r:id="rId\d"\/><\/a:rPr><a:t>rapporten/);
    const linked = para({ runs: [{ text: 'länk', link: 'https://regionkalmar.se' }], level: 0 }, 'box', {
      colour: 'white',
    });
    expect(await only('boxes', [rectangle([1, 2, 3, 1], { fill: 'focus', paragraphs: [linked] })])).toMatch(
      /schemeClr val="bg1".*ahyp:hlinkClr/,
    );
  });

  it('give a repeated address one relationship', async () => {
    const link = { text: 'länk', link: 'https://regionkalmar.se' };
    const parts = await partsOf([
      page(template, 'bullets', 'R', {
        boxes: [placed(template, 'bullets/body', [para({ runs: [link, { text: ' och ' }, link], level: 0 }, 'body')])],
      }),
    ]);
    expect(all(parts['ppt/slides/_rels/slide1.xml.rels'], /(hyperlink")/g)).toHaveLength(1);
    expect(new Set(all(parts['ppt/slides/slide1.xml'], /hlinkClick r:id="(\w+)"/g)).size).toBe(1);
  });

  it('have date, footer and number as placeholders at the end, where the layout has them', async () => {
    const text = await slide(5);
    expect(all(text, /<p:ph type="(\w+)"/g).slice(-3)).toEqual(['dt', 'ftr', 'sldNum']);
    expect(text).toContain('<a:t>Regionstyrelsen mars 2026</a:t>');
    expect(text).toContain('<a:t>regionkalmar.se</a:t>');
    expect(text).toMatch(/<a:t>\|\u00a0\u00a0<\/a:t><\/a:r><a:fld [^>]*type="slidenum">.*?<a:t>5<\/a:t>/);
    expect(await slide(1)).not.toContain('type="ftr"');
  });

  it('begin with the title', async () => {
    const parts = await partsOf();
    sampleDeck().pages.forEach((_, at) => {
      expect(all(parts[`ppt/slides/slide${at + 1}.xml`], /<p:ph type="(\w+)"/g)[0]).toMatch(/^(title|ctrTitle)$/);
    });
  });

  it('describe pictures, tables and groups, and flag what is decoration', async () => {
    expect(await slide(4)).toContain(
      'name="Diagram 1" descr="Linjediagram som visar andel väntande &quot;BUP&quot; inom 30 dagar"',
    );
    expect(await slide(6)).toContain('name="Tabell 1" descr="Tabell över budget och avvikelse per förvaltning"');
    expect(await slide(9)).toContain('name="Struktur" descr="Organisation: Styrgrupp över två projekt"');
    const bare = await slide(10);
    expect(bare).not.toContain('descr=');
    expect(bare).toContain('adec:decorative');
    expect(await slide(4)).toMatch(/name="Faktaruta"><a:extLst>.*?adec:decorative/);
  });

  it('show a chart in the picture placeholder', async () => {
    expect(await slide(4)).toMatch(/<p:pic>.*?<p:ph type="pic" idx="\d+"\/>.*?<p:spPr\/>/);
  });

  it('have tables with a flagged header, the template’s style and no formatting of their own', async () => {
    const parts = await partsOf();
    const text = parts['ppt/slides/slide6.xml'] ?? '';
    const style = all(parts['ppt/tableStyles.xml'], /styleId="([^"]*)"/g)[0] ?? '';
    expect(text).toContain(
      `<a:tblPr firstRow="1" bandRow="1" lastRow="1"><a:tableStyleId>${style}</a:tableStyleId></a:tblPr>`,
    );
    expect(text).toContain('<p:ph type="tbl"');
    expect(text).not.toMatch(/<a:tcPr[^>]*>.+?<\/a:tcPr>|srgbClr|gridSpan|Merge/);
    expect(all(text, /<a:pPr algn="(\w+)"/g)).toEqual(Array.from({ length: 8 }, () => 'r'));
    expect(all(text, /<a:tr h="(\d+)"/g)).toEqual(['457200', '457200', '457200', '457200']);
  });

  it('draw a rule above a total that is not last', async () => {
    const table = sampleDeck()
      .pages.flatMap(({ boxes }) => boxes)
      .find((box) => box.kind === 'table');
    if (!table) throw new Error('no table');
    const text = await only('table', [{ ...table, rows: [...table.rows].reverse() }]);
    expect(text).not.toContain('lastRow');
    expect(all(text, /(<a:lnT )/g)).toHaveLength(3);
  });

  it('group what is one drawing, with connectors glued to the boxes they touch', async () => {
    const text = await slide(9);
    const group = text.slice(text.indexOf('<p:grpSp>'), text.indexOf('</p:grpSp>'));
    expect(all(group, /(<p:cxnSp>)/g)).toHaveLength(4);
    expect(all(group, /(<p:sp>)/g)).toHaveLength(4);
    const top = all(group, /<p:cNvPr id="(\d+)" name="Styrgrupp"/g)[0] ?? '';
    expect(group).toContain(`<a:stCxn id="${top}" idx="2"/>`);
    expect(all(group, /<a:endCxn id="\d+" idx="(\d)"/g)).toEqual(['0', '0']);
  });

  it('give every object a name of its own', async () => {
    const parts = await partsOf();
    sampleDeck().pages.forEach((_, at) => {
      const names = all(parts[`ppt/slides/slide${at + 1}.xml`], /<p:cNvPr id="\d+" name="([^"]+)"/g);
      expect(names.filter((name) => name.startsWith('box '))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('point arrows as far as they were laid out', async () => {
    const text = await only('steps', [rectangle([1, 2, 3, 1], { shape: 'chevron', point: 0.29 })]);
    expect(text).toContain('<a:gd name="adj" fmla="val 29000"/>');
  });

  it('say everything of a shape, also of one that stands where a table would', async () => {
    const text = await only('table', [rectangle([1, 2, 3, 1], { paragraphs: [para('ruta', 'table')] })]);
    expect(text).toMatch(/<a:rPr lang="sv-SE" sz="\d+"><a:solidFill>.*<a:t>ruta/);
    expect(text).not.toContain('<p:ph type="tbl"');
  });

  it('mark bullets outside placeholders as the template does', async () => {
    const text = await only('boxes', [
      rectangle([1, 2, 3, 1], { paragraphs: [{ ...para('punkt', 'box'), bullet: true }] }),
    ]);
    expect(text).toContain(
      '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="80000"/><a:buFont typeface="Arial"/><a:buChar char="■"/>',
    );
  });

  it('have neither transitions nor timings nor empty placeholders', async () => {
    const parts = await partsOf();
    sampleDeck().pages.forEach((_, at) => {
      const text = parts[`ppt/slides/slide${at + 1}.xml`] ?? '';
      expect(text).not.toMatch(/<p:transition|<p:timing|<a:p\/>|Slide \d/);
    });
  });
});
