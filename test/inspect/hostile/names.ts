import { clean, faulty, type HostileFile } from './hostile-file';
import { changed, deckAnd, deckWith, SLIDE } from './sound-deck';

/** Entries whose names lead astray. Nothing is ever written to disk, but a name that tries to is worth telling. */
export const NAMES: readonly HostileFile[] = [
  named('a name that climbs out of the package', '../../evil.xml', /evil\.xml/),
  named('a name from the root of the disk', '/etc/passwd', /passwd/),
  named('a name with a drive', 'C:\\x', /C:/),
  named('a name with a drive and slashes', 'C:/x.xml', /C:/),
  named('a name with backslashes', 'ppt\\slides\\slide2.xml', /slide2\.xml/),
  named('a name that every object in JavaScript has', '__proto__', /__proto__/),
  named('another such name', 'constructor', /constructor/),
  named('a name with a NUL', 'ppt/media/a.png\0.xml', /a\.png/),
  named('an empty name', '', /name|empty|nothing leads/i),
  named('a name of 60 000 characters', `ppt/${'a'.repeat(60_000)}.xml`, /aaaa/),
  named('a name that is not UTF-8', Uint8Array.of(0x70, 0xff, 0xfe, 0x2e, 0x78, 0x6d, 0x6c), /xml/),
  named('a name that would colour a terminal', 'ppt/\u001b[31mred\u001b[0m.xml', /red/),
  named('a name that would ring and go up a line', 'ppt/\u0007\u001b[1A\rok.xml', /ok/),
  named('a name that reads backwards', 'ppt/\u202egnp.exe', /gnp\.exe/),
  named('a name that breaks the line', 'ppt/a\nslide 1: no faults.xml', /no faults/),
  named('one name twice', SLIDE, /slide1\.xml/),
  named('one name in two cases', 'PPT/Slides/SLIDE1.xml', /SLIDE1\.xml/i),
  // OPC compares names without regard to case: the content types may say it otherwise than the archive.
  clean('a content type for a name in another case', () =>
    deckWith(changed('[Content_Types].xml', (xml) => xml.replace('/ppt/slides/slide1.xml', '/ppt/Slides/Slide1.xml'))),
  ),
  clean('an id that every object in JavaScript has', () =>
    deckWith({
      ...changed('ppt/presentation.xml', (xml) => xml.replace('"rId2"', '"__proto__"')),
      ...changed('ppt/_rels/presentation.xml.rels', (xml) => xml.replace('"rId2"', '"__proto__"')),
    }),
  ),
];

function named(name: string, entry: string | Uint8Array, says: RegExp): HostileFile {
  return faulty(name, () => deckAnd({ name: entry, data: '<a/>' }), says);
}
