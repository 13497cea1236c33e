import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { plain } from '../../src/model';
import { page, sampleDeck } from '../sample-deck';
import { sampleTemplate } from '../sample-template';
import { expectSoundPackage } from '../package-invariants';
import { all, finished, partsOf, textOf } from './finished';

describe('a finished package', () => {
  it('refuses a chart that was never painted as a bug', async () => {
    await expect(finished({ ...sampleDeck(), charts: new Map() })).rejects.toThrow('bup-fb-30');
  });

  it('passes the gate and the Open XML SDK with every kind of box', async () => {
    await expectSoundPackage(await finished());
  });

  it('passes them without slides that carry notes, pictures or links', async () => {
    const sample = sampleDeck();
    await expectSoundPackage(await finished({ ...sample, pages: [page(sampleTemplate(), 'bullets', 'Ensam', {})] }));
  });

  it('passes them with hostile texts in every field of the deck', async () => {
    const evil = '<&"\'>]]>\u000b\u2028\u0085\ufffd\ud800\u0000{body}';
    const sample = sampleDeck(
      sampleTemplate({
        name: evil,
        organisation: evil,
        fonts: { heading: evil, body: evil },
        footer: { text: evil.slice(0, 9), date: `${evil} {body}` },
      }),
    );
    const deck = {
      ...sample.deck,
      title: evil,
      author: evil,
      kind: evil,
      meeting: { ...sample.deck.meeting, body: evil },
    };
    const pages = sample.pages.map((each) => ({
      ...each,
      section: evil,
      boxes: each.boxes.map((box) => ({
        ...box,
        ...('alt' in box && { alt: evil }),
        ...('name' in box && { name: evil }),
      })),
    }));
    await expectSoundPackage(await finished({ ...sample, deck, pages }));
  });

  it('escapes what XML gives a meaning, and drops what it forbids, also in names', async () => {
    const name = 'A &\tB\u000b<C>\ud800 "D"';
    const sample = sampleDeck(sampleTemplate({ organisation: name, fonts: { heading: name, body: name } }));
    const parts = textOf(await finished({ ...sample, deck: { ...sample.deck, title: name, author: name } }));
    expect(parts['docProps/app.xml']).toContain('<Company>A &amp; B &lt;C&gt; &quot;D&quot;</Company>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &amp; B &lt;C&gt; &quot;D&quot;</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>A &amp; B &lt;C&gt; &quot;D&quot;</dc:creator>');
    expect(all(parts['ppt/theme/theme1.xml'], /<a:latin typeface="([^"]*)"/g)).toEqual(
      Array.from({ length: 2 }, () => 'A &amp; B &lt;C&gt; &quot;D&quot;'),
    );
  });

  it('counts and keeps notes only where there is a word in them', async () => {
    const template = sampleTemplate();
    const blank = page(template, 'bullets', 'Ett', { notes: [plain(' ')] });
    const parts = await partsOf([blank, page(template, 'bullets', 'Två', { number: 2, notes: [plain('Säg.')] })]);
    expect(parts['docProps/app.xml']).toContain('<Slides>2</Slides><Notes>1</Notes>');
    expect(Object.keys(parts).filter((path) => /notesSlides\/[^_]/.test(path))).toEqual([
      'ppt/notesSlides/notesSlide2.xml',
    ]);
  });

  it('has the same bytes every time, in every zone', async () => {
    const zone = process.env['TZ'];
    const hashes = new Set<string>();
    for (const each of ['UTC', 'Pacific/Kiritimati', 'America/New_York']) {
      process.env['TZ'] = each;
      hashes.add(
        createHash('sha256')
          .update(await finished())
          .digest('hex'),
      );
    }
    process.env['TZ'] = zone;
    expect(hashes.size).toBe(1);
  });

  it('starts with the content types and is sorted', async () => {
    const names = Object.keys(unzipSync(await finished()));
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(names.slice(2)).toEqual([...names.slice(2)].sort());
  });

  it('stores a picture once, however often it is shown', async () => {
    const parts = await partsOf();
    expect(Object.keys(parts).filter((path) => path.includes('media/'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.png',
    ]);
    expect(parts['ppt/slides/_rels/slide7.xml.rels']).toContain('image2.png');
    expect(parts['ppt/slides/_rels/slide10.xml.rels']).toContain('image2.png');
  });

  it('says title, author, subject, language and the meeting day in its properties', async () => {
    const core = (await partsOf())['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Informationspunkter</dc:title>');
    expect(core).toContain('<dc:creator>Region Kalmar län</dc:creator>');
    expect(core).toContain('<dc:subject>Bakgrundsmaterial, Regionstyrelsen 25 mars 2026</dc:subject>');
    expect(core).toContain('<dc:language>sv-SE</dc:language>');
    expect(all(core, />(\d{4}[^<]*Z)</g)).toEqual(['2026-03-25T00:00:00Z', '2026-03-25T00:00:00Z']);
  });

  it('has sections with names and upper-case ids over neighbouring slides', async () => {
    const presentation = (await partsOf())['ppt/presentation.xml'] ?? '';
    expect(all(presentation, /<p14:section name="([^"]*)"/g)).toEqual([
      'Inledning',
      'Psykiatri',
      'Ekonomi',
      'Avslutning',
    ]);
    const ids = all(presentation, /<p14:section name="[^"]*" id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/);
  });

  it('has two sections where two neighbours have one name, each from its divider on', async () => {
    const template = sampleTemplate();
    const pages = (['divider', 'bullets', 'divider', 'bullets'] as const).map((layout, at) =>
      page(template, layout, `Sida ${at + 1}`, { number: at + 1, section: 'Ekonomi' }),
    );
    const presentation = (await partsOf(pages))['ppt/presentation.xml'] ?? '';
    expect(all(presentation, /<p14:section name="([^"]*)"/g)).toEqual(['Ekonomi', 'Ekonomi']);
  });

  it('has notes as paragraphs, only where there are any, and a notes master with its own theme', async () => {
    const parts = await partsOf();
    expect(Object.keys(parts).filter((path) => /notesSlides\/[^_]/.test(path))).toEqual([
      'ppt/notesSlides/notesSlide10.xml',
      'ppt/notesSlides/notesSlide4.xml',
    ]);
    expect(all(parts['ppt/notesSlides/notesSlide4.xml'], /<a:p><a:r>.*?<a:t>([^<]*)</g).slice(0, 2)).toEqual([
      'Siffrorna är illustrativa.',
      'Se SKR (https://skr.se)',
    ]);
    expect(parts['ppt/notesMasters/_rels/notesMaster1.xml.rels']).toContain('theme2.xml');
  });

  it('speaks Swedish in every run', async () => {
    const parts = await partsOf();
    const languages = new Set(Object.values(parts).flatMap((part) => all(part, / lang="([^"]*)"/g)));
    expect([...languages]).toEqual(['sv-SE']);
    for (const [path, part] of Object.entries(parts)) {
      if (/slides\/slide\d/i.test(path)) expect(part).not.toMatch(/<a:r><a:t>|<a:r><a:rPr(?! lang)/);
    }
  });
});
