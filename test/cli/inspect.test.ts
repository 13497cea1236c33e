import { strToU8, unzipSync, zipSync } from 'fflate';
import { finishedSample } from '../write/finished';
import { memoryHost, type MemoryHost } from '../memory-host';
import { deck } from './recording-terminal';

const PATH = '/ws/möte.pptx';

function hostWith(bytes: Uint8Array): MemoryHost {
  return memoryHost({ files: { [PATH]: bytes }, cwd: '/ws' });
}

/** The sample with one of its parts changed. */
async function changed(path: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await finishedSample());
  const before = Buffer.from(parts[path] ?? []).toString();
  return zipSync({ ...parts, [path]: strToU8(change(before)) });
}

const withoutAlt = () => changed('ppt/slides/slide4.xml', (text) => text.replace(/ descr="[^"]*"/, ''));

describe('deck inspect', () => {
  it('shows sections, slides with their layouts, alternative texts and notes, and that there are no faults', async () => {
    const { code, out, err } = await deck(hostWith(await finishedSample()), 'inspect möte.pptx');
    expect(code).toBe(0);
    expect(err).toBe('');
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^möte\.pptx {2}11 slides, 4 sections, \d+ kB$/);
    expect(lines).toContain('Psykiatri');
    expect(lines).toContainEqual(expect.stringMatching(/^ {3}5 {2}Enkäten +Punkter$/));
    expect(out).toContain('      Diagram 1: Linjediagram som visar andel väntande "BUP" inom 30 dagar');
    expect(out).toContain('      Notes: Siffrorna är illustrativa.\n        … and 2 paragraphs more');
    expect(out).toContain('✓ Package: no faults\n✓ Accessibility: no faults\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows every text and note with --verbose', async () => {
    const { out } = await deck(hostWith(await finishedSample()), 'inspect möte.pptx --verbose');
    expect(out).toContain('      Text: 82 procent har svarat på enkäten');
    expect(out).toContain('Psykiatri | −912,3 |');
    expect(out).toContain('        mars: 2025 78; 2026 82');
  });

  it('names the slide and the object of a fault, and ends with 1', async () => {
    const { code, out } = await deck(hostWith(await withoutAlt()), 'inspect möte.pptx');
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ Accessibility: 1 fault\n  slide 4, "Diagram 1": the picture has no alternative text [A5]\n',
    );
  });

  it('says nothing but faults with --quiet', async () => {
    expect(await deck(hostWith(await finishedSample()), 'inspect möte.pptx --quiet')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect((await deck(hostWith(await withoutAlt()), 'inspect möte.pptx --quiet')).out).toBe(
      '✗ Accessibility: 1 fault\n  slide 4, "Diagram 1": the picture has no alternative text [A5]\n',
    );
  });

  it('gives all of it to a program', async () => {
    const { code, out } = await deck(hostWith(await withoutAlt()), 'inspect möte.pptx --json');
    expect(code).toBe(1);
    const found = JSON.parse(out) as { slides: object[]; faults: object[] };
    expect(found).toMatchObject({
      file: 'möte.pptx',
      sections: ['Inledning', 'Psykiatri', 'Ekonomi', 'Avslutning'],
      untold: 0,
      diagnostics: [],
    });
    expect(found.slides[4]).toMatchObject({
      number: 5,
      title: 'Enkäten',
      section: 'Psykiatri',
      layout: 'Punkter',
      hidden: false,
      notes: [],
    });
    expect(found.slides[4]).toHaveProperty(
      'objects',
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'text',
          name: 'Text',
          placeholder: 'body',
          decorative: false,
          alt: null,
          text: expect.arrayContaining(['82 procent har svarat på enkäten']) as unknown,
        }),
      ]),
    );
    expect(found.faults).toEqual([
      {
        kind: 'accessibility',
        rule: 'A5',
        slide: 4,
        shape: 'Diagram 1',
        part: 'ppt/slides/slide4.xml',
        message: 'the picture has no alternative text',
      },
    ]);
  });

  it('annotates the file for GitHub', async () => {
    const { err } = await deck(hostWith(await withoutAlt()), 'inspect möte.pptx --format github --quiet');
    expect(err).toBe(
      '::error file=möte.pptx,line=1,col=1,endLine=1,endColumn=1,title=A5::slide 4, "Diagram 1": the picture has no alternative text\n',
    );
  });

  it('shows nothing that steers a terminal', async () => {
    const evil = '\u009b31m\u202e\u2066';
    const host = hostWith(await changed('ppt/slides/slide5.xml', (text) => text.replace(/Enkäten/g, `Enk${evil}äten`)));
    for (const flags of ['', '--verbose', '--json', '--format github']) {
      const { out, err } = await deck(host, `inspect möte.pptx ${flags}`);
      expect(out + err).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it.each([
    ['empty', new Uint8Array(), 'empty-deck', 'möte.pptx is empty'],
    ['no zip', strToU8('hej'), 'not-a-deck', 'it is no zip archive'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-a-deck', 'it is a Word document'],
  ])('says what a file is that is %s', async (_, bytes, code, message) => {
    const run = await deck(hostWith(bytes), 'inspect möte.pptx');
    expect(run.code).toBe(1);
    expect(run.out).toBe('');
    expect(run.err).toContain(`error[${code}]`);
    expect(run.err).toContain(message);
    const { out } = await deck(hostWith(bytes), 'inspect möte.pptx --json');
    expect(JSON.parse(out)).toMatchObject({ slides: [], faults: [], diagnostics: [{ code, severity: 'error' }] });
  });

  it('says so when there is no such file, and which may be meant', async () => {
    const { code, err } = await deck(hostWith(await finishedSample()), 'inspect mote.pptx');
    expect(code).toBe(1);
    expect(err).toContain('error[no-such-deck]: there is no file mote.pptx');
    expect(err).toContain('did you mean "möte.pptx"?');
  });

  it('wants a file', async () => {
    const { code, err } = await deck(memoryHost({}), 'inspect');
    expect(code).toBe(2);
    expect(err).toContain('which file?');
  });
});
