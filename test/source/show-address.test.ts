import { parseUrl, isAddress, maskAddresses, maskedPart, showAddress, sourceFile, userInfoIn } from '../../src/source';

describe('an address that is shown', () => {
  test.each([
    'https://x.se/stat/bup.csv',
    'http://127.0.0.1:8080/500-then-200',
    'https://[::1]:80/x.csv',
    'HTTPS://Statistik.Example.SE/Vantetider_BUP_2026.csv',
    'https://räksmörgås.se/V%C3%A4ntetider%202026-03.csv',
    'https://api.scb.se/OV0104/v1/doris/sv/ssd/START/BE/BE0101/BE0101A/BefolkningNy',
    'https://x.se/v2/data/kpi/N00945/municipality/1440',
    'https://x.se/bup-fb-30-2026-03-25.csv',
    'https://x.se',
    'https://x.se/',
    'fixtures/series/bup.csv',
    'möten/lista?.csv',
  ])('is whole when it holds nothing secret: %s', (address) => {
    expect(showAddress(address)).toBe(address);
    expect(maskAddresses(address)).toBe(address);
    expect(sourceFile(address, '').path).toBe(address);
  });

  test.each([
    ['https://x.se/bup.csv?key=abc&b=2', 'https://x.se/bup.csv?•••'],
    ['https://x.se/bup.csv?abc', 'https://x.se/bup.csv?•••'],
    ['https://x.se/bup.csv#access_token=abc', 'https://x.se/bup.csv#•••'],
    ['https://x.se?abc', 'https://x.se?•••'],
    ['https://lina:abc@x.se/bup.csv', 'https://•••@x.se/bup.csv'],
    ["http://li'na@x.se/bup.csv", 'http://•••@x.se/bup.csv'],
    ['http:lina:abc@x.se/bup.csv', 'http:•••@x.se/bup.csv'],
    ['http:\\\\lina:abc@x.se\\bup.csv', 'http:\\\\•••@x.se\\bup.csv'],
    ['https://lina:a/b@c@x.se/bup.csv', 'https://•••@x.se/bup.csv'],
    ['https://lina:a?b@x.se/bup.csv', 'https://•••@x.se/bup.csv'],
    ['https://lina:abc/bup.csv', 'https://lina•••/bup.csv'],
    ['https://x.se:80abc/bup.csv', 'https://x.se•••/bup.csv'],
    [`https://${'a'.repeat(300)}/`, 'https://•••/'],
    ['https://hooks.example.se/services/T000/B000/XXXXXXXX', 'https://hooks.example.se/services/T000/B000/•••'],
    ['https://x.se/api/key/SECRETSECRET/x.csv', 'https://x.se/api/key/•••/x.csv'],
    ['https://x.se/f47ac10b-58cc-4372-a567-0e02b2c3d479.csv', 'https://x.se/•••'],
    ['https://x.se/1234-5678-9012-3456/x.csv', 'https://x.se/•••/x.csv'],
    ['https://x.se/xkqjzvbwpl/x.csv', 'https://x.se/•••/x.csv'],
    ['https://x.se/%53%45%43%52%45%54/x.csv', 'https://x.se/•••/x.csv'],
    ['https://x.se/x%zz/x.csv', 'https://x.se/•••/x.csv'],
    ['https://x.se/x;token=abc/y.csv', 'https://x.se/•••/y.csv'],
    ['https://x.se/y.csv;token=abc', 'https://x.se/•••'],
    ['https://x.se/@lina/y.csv', 'https://x.se/•••/y.csv'],
    [`https://x.se/${'ord-'.repeat(30)}/y.csv`, 'https://x.se/•••/y.csv'],
    ['https://x.se/a b?k=c d', 'https://x.se/a b?•••'],
  ])('lacks what may be a key: %s', (address, shown) => {
    expect(showAddress(address)).toBe(shown);
    expect(showAddress(shown)).toBe(shown);
    expect(sourceFile(address, '').path).toBe(shown);
    expect(isAddress(shown)).toBe(true);
  });
});

describe('addresses in a text', () => {
  test.each([
    ['url: "https://x.se/?k=a\'b", bad: 1 }', 'url: "https://x.se/?•••••", bad: 1 }'],
    ["url: 'https://x.se/?k=it''s c', bad: 1 }", "url: 'https://x.se/?•••••••••', bad: 1 }"],
    ['{ url: https://x.se/?k=abc, bad: 1 }', '{ url: https://x.se/?•••••, bad: 1 }'],
    ['url: https://x.se/?k=a b # en kommentar', 'url: https://x.se/?••••• # en kommentar'],
    ['url: "http://li na:a b@x.se/"', 'url: "http://•••••••••@x.se/"'],
    ['a "https:\\/\\/lina:abc@x.se" b', 'a "https:\\/\\/••••••••@x.se" b'],
    ['"http\\x3a//lina:abc\\u0040x.se/"', '"http\\x3a//••••••••\\u0040x.se/"'],
    ['"ht\\ttps://lina:abc@x.se/"', '"ht\\ttps://••••••••@x.se/"'],
    ['"https://x.se/x?\\\n   k=abc"\nb', '"https://x.se/x?\\\n••••••••"\nb'.replace('\n••••••••', '\n   •••••')],
    [
      'se [mer](https://x.se/sida?id=3) och (https://x.se/#a).',
      'se [mer](https://x.se/sida?••••) och (https://x.se/#•).',
    ],
    ['https://x.se är vår sida', 'https://x.se är vår sida'],
    ['- Se https://x.se och mejla lina@x.se.', '- Se https://x.se och mejla lina@x.se.'],
    ['mailto:lina@x.se?body=abc', 'mailto:lina@x.se?••••••••'],
    ['lina:abc@x.se/x.csv', '••••••••@x.se/x.csv'],
    ['//lina:abc@10.0.0.1/', '••••••••••@10.0.0.1/'],
    ['abc@x.se/x.csv', '•••@x.se/x.csv'],
    ['www.x.se/x.csv?abc', 'www.x.se/x.csv?•••'],
    ['x.csv?k=abc och &k=abc', 'x.csv?••••• och &•••••'],
    ['/x.csv;k=abc', '/x.csv;•••••'],
    ['url: https://x.se/ #k=abc', 'url: https://x.se/ #•••••'],
    ['((bup-fb[Riket: alla]@2026-03)) och 12:30', '((bup-fb[Riket: alla]@2026-03)) och 12:30'],
    ['2025-11;Läst/sett?;29;3x0', '2025-11;Läst/sett?;29;3x0'],
    ['at file:///home/x/9f8a7b6c/dist/x.js:10:5', 'at file:///home/x/9f8a7b6c/dist/x.js:10:5'],
    ['C:\\\\bilder\\\\KARTA9x9.png', 'C:\\\\bilder\\\\KARTA9x9.png'],
    ["https://x.se/x.csv?••• can't be pulled: https: is off", "https://x.se/x.csv?••• can't be pulled: https: is off"],
  ])('are masked, and nothing else: %s', (text, masked) => {
    expect(maskAddresses(text)).toBe(masked);
    expect(maskAddresses(masked)).toBe(masked);
    expect(masked).toHaveLength(text.length);
  });

  test('are masked in a part of a text that begins or ends inside of one', () => {
    const text = `x: "https://x.se/?k=${'a'.repeat(30_000)}", y: "ftp://${'b'.repeat(12_000)}@x.se", z: 1`;
    const y = text.indexOf(', y');
    expect(maskedPart(text, { start: y - 5, end: y + 20 })).toBe('••••", y: "ftp://••••••••');
    expect(maskedPart(text, { start: text.length - 6, end: text.length })).toBe(', z: 1');
  });

  test.each(['\n', '\r\n'])(
    'are masked in a line that goes on with what the last began, and looked for in no other',
    (end) => {
      const text = `a: "https://x.se/?k=${end}b: "https://x.se/?\\${end}  k=abc\\${end}  def"${end}c: d`;
      const lineOf = (part: string): string => {
        const start = text.indexOf(part);
        return maskedPart(text, { start, end: start + part.length });
      };
      expect([lineOf('  k=abc'), lineOf('  def"'), lineOf('c: d')]).toEqual(['  •••••', '•••••"', 'c: d']);
    },
  );

  test('are told that hold a user name or a password', () => {
    const held = (text: string) => userInfoIn(text).map(({ start, end }) => text.slice(start, end));
    expect(held('[mer](https://lina:abc@x.se/) och HTTP:\\\\lina@x.se')).toEqual([
      'https://lina:abc@',
      'HTTP:\\\\lina@',
    ]);
    expect(held('https://x.se och lina@x.se, mailto:lina@x.se, https://x.se/@lina, https://x.se/?a=b@c')).toEqual([]);
  });
});

test.each([
  'http://',
  'http:',
  '://',
  '://@',
  ':',
  '/',
  '@',
  ' ',
  'a',
  'a.',
  'a:',
  '"',
  ', ',
  '1;',
  '\\x40',
  'mailto:?',
  '?a=',
  '&a=;',
  'http://a "',
  '"http://a ',
  "'https://x'",
  ': http://a b ',
  'a:b@c ',
  'http://x?',
  'http://x #',
  'http://x@',
  'https://a:b@x.se/?c=d ',
  'https://x.se/aaaa/',
])('takes time in proportion to the text, however it goes on and on: %s', (unit) => {
  /** Processor time in milliseconds: other work on the machine counts less. */
  const timeOf = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    const before = process.cpuUsage();
    maskAddresses(text);
    userInfoIn(text);
    maskedPart(text, { start: length >> 1, end: (length >> 1) + 100 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  timeOf(20_000); // compiles
  let growth = Infinity;
  for (let tries = 0; tries < 5 && growth >= 40; tries++)
    growth = Math.min(growth, timeOf(200_000) / Math.max(1, timeOf(20_000)));
  // Ten times as long; quadratic time would be a hundred times as much.
  expect(growth).toBeLessThan(40);
});

it('takes an address with Swedish letters for one, however often it is asked', () => {
  const hosts = new Set(Array.from({ length: 20_000 }, () => parseUrl('https://räksmörgås.se/x.csv')?.hostname));
  expect([...hosts]).toEqual(['xn--rksmrgs-5wao1o.se']);
});
