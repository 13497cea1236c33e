import { LAYOUT_KEYS } from '../../src/schema/template';
import type { Page, Template } from '../../src/model';
import { deckOf, page, para, placed } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { template as brand } from '../layout/support';
import { all, finished, textOf } from './finished';
import { resolvedLook } from './resolved-look';

type Parts = Readonly<Record<string, string>>;

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';

/** A page of every layout, its title and, where it has one, its body filled. */
function pagesOf(template: Template): readonly Page[] {
  return LAYOUT_KEYS.map((key, at) => {
    const { body } = template.layouts[key].boxes;
    const bullets = [{ ...para('Punkt', 'body', body?.colour ? { colour: body.colour } : {}), bullet: true }];
    const boxes = body?.style === 'body' && !body.area ? [placed(template, `${key}/body`, bullets)] : [];
    return page(template, key, `Rubrik ${at}`, { number: at + 1, boxes });
  });
}

async function partsWith(template: Template): Promise<Parts> {
  return textOf(await finished({ deck: deckOf(template), pages: pagesOf(template), charts: new Map() }));
}

function changed(parts: Parts, path: string, from: RegExp, to: string): Parts {
  const before = parts[path] ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return { ...parts, [path]: after };
}

/** Pages whose title or body looks as the master's does, with the slide of each and the type of the placeholder. */
function likeMaster(template: Template, what: 'title' | 'body') {
  const master = template.layouts.bullets.boxes[what];
  return pagesOf(template).flatMap(({ layout, boxes }, at) => {
    const box = template.layouts[layout].boxes[what];
    const same = box?.style === master?.style && box?.colour === master?.colour;
    const filled = boxes.some((each) => each.kind === 'text' && each.placeholder === what);
    return same && filled ? [{ layout, slide: `ppt/slides/slide${at + 1}.xml` }] : [];
  });
}

describe.each([
  ['the sample', sampleTemplate()],
  ['region-kalmar', brand('region-kalmar')],
  ['neutral', brand('neutral')],
])('a deck in the brand of %s', (_, template) => {
  let parts: Parts = {};
  beforeAll(async () => {
    parts = await partsWith(template);
  });

  it('takes the size of its titles from the master', () => {
    const larger = changed(parts, MASTER, /(<p:titleStyle>.*?sz=)"\d+"/, '$1"4100"');
    const titles = likeMaster(template, 'title');
    expect(titles.length).toBeGreaterThan(8);
    for (const { layout, slide } of titles) {
      expect([layout, resolvedLook(parts, slide, 'title').size]).toEqual([layout, template.styles.title.size]);
      expect([layout, resolvedLook(larger, slide, 'title').size]).toEqual([layout, 41]);
    }
  });

  it('takes the size of its text from the master', () => {
    const larger = changed(parts, MASTER, /(<p:bodyStyle>.*?sz=)"\d+"/, '$1"3100"');
    const texts = likeMaster(template, 'body');
    expect(texts.length).toBeGreaterThan(2);
    for (const { layout, slide } of texts) {
      expect([layout, resolvedLook(parts, slide, 'body').size]).toEqual([layout, template.styles.body.size]);
      expect([layout, resolvedLook(larger, slide, 'body').size]).toEqual([layout, 31]);
    }
  });

  it('moves its titles when that of the master is moved', () => {
    const moved = changed(parts, MASTER, /<a:off x="\d+" y="\d+"\/>/g, '<a:off x="11" y="22"/>');
    const { frame } = template.layouts.bullets.boxes['title']!;
    const standing = likeMaster(template, 'title').filter(
      ({ layout }) => JSON.stringify(template.layouts[layout].boxes['title']?.frame) === JSON.stringify(frame),
    );
    expect(standing.length).toBeGreaterThan(6);
    for (const { slide } of standing) expect(resolvedLook(moved, slide, 'title').place).toBe('11,22');
  });

  it('keeps what a layout says otherwise: the cover its size and colour', () => {
    const larger = changed(parts, MASTER, /(<p:titleStyle>.*?sz=)"\d+"/, '$1"4100"');
    const { size, colour } = template.styles.coverTitle;
    const cover = `ppt/slides/slide${LAYOUT_KEYS.indexOf('cover') + 1}.xml`;
    expect(resolvedLook(larger, cover, 'ctrTitle')).toMatchObject({ size, colour: template.colours[colour] });
  });

  it('takes colours and fonts from the theme', () => {
    const blue = changed(parts, THEME, /(<a:dk1><a:srgbClr val=)"\w+"/, '$1"0000FF"');
    const other = changed(blue, THEME, /(<a:minorFont><a:latin typeface=)"[^"]*"/, '$1"Georgia"');
    const slide = `ppt/slides/slide${LAYOUT_KEYS.indexOf('bullets') + 1}.xml`;
    expect(resolvedLook(parts, slide, 'body')).toMatchObject({
      colour: template.colours.ink,
      font: template.fonts.body,
      bullet: '■',
    });
    expect(resolvedLook(other, slide, 'body')).toMatchObject({ colour: '0000FF', font: 'Georgia' });
    expect(resolvedLook(other, slide, 'title')).toMatchObject({ colour: '0000FF', font: template.fonts.heading });
  });

  it('has no colour but the theme’s', () => {
    const colours = Object.entries(parts)
      .filter(([path]) => /^ppt\/(slides|slideLayouts|slideMasters)\/[^_]/.test(path))
      .flatMap(([, part]) => all(part, /<a:(srgbClr|sysClr|prstClr)/g));
    expect(colours).toEqual([]);
  });

  it('has layouts that say nothing where the master says it', () => {
    const layout = Object.values(parts).find((part) => part.includes('<p:cSld name="Punkter"')) ?? '';
    const shape = (type: string) =>
      new RegExp(`<p:ph type="${type}"[^>]*/></p:nvPr></p:nvSpPr>(.*?)<a:p>`).exec(layout)?.[1];
    for (const type of ['title', 'dt', 'ftr', 'sldNum'])
      expect([type, shape(type)]).toEqual([type, '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>']);
    expect(layout).toContain(
      '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>Text</a:t>',
    );
  });
});
