import Ajv2020 from 'ajv/dist/2020';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { DOCUMENT_KINDS, SCHEMAS, type DocumentKind, type JsonSchema } from '../../src/schema';
import { acceptTypedScalars, publishedSchemas } from '../../src/validate/published';

const ROOT = join(__dirname, '../..');

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const samples = ['decks', 'templates', 'fixtures']
  .flatMap((folder) => filesUnder(join(ROOT, folder)))
  .concat(join(ROOT, 'deck.config.yaml'))
  .filter((path) => path.endsWith('.yaml') && existsSync(path) && !path.includes('invalid'));

const modelineOf = (path: string) => /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(path, 'utf8'))?.[1];

const withModeline = samples.filter((path) => modelineOf(path) !== undefined);

describe('published schemas', () => {
  const published = publishedSchemas();

  it.each(DOCUMENT_KINDS)(
    'schema/%s.schema.json is what deck validates with (else: npm run build && npm run schema)',
    (kind) => {
      const file = join(ROOT, 'schema', `${kind}.schema.json`);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(published[kind])));
    },
  );

  it.each(DOCUMENT_KINDS)('%s is valid in draft 2020-12, with id, title and description', (kind) => {
    const schema = published[kind] as JsonSchema;
    expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringContaining(`${kind}.schema.json`),
      title: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\S/),
    });
  });

  it('describe every key that an editor completes', () => {
    const bare: string[] = [];
    const visit = (schema: JsonSchema, at: string): void => {
      for (const [key, value] of Object.entries(schema.properties ?? {})) {
        if (value.$ref === undefined && value.description === undefined && value.title === undefined)
          bare.push(`${at}.${key}`);
        visit(value, `${at}.${key}`);
      }
      for (const inner of [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]) visit(inner, at);
      for (const [name, inner] of Object.entries(schema.$defs ?? {})) visit(inner, name);
    };
    for (const kind of DOCUMENT_KINDS) visit(published[kind] as JsonSchema, kind);
    expect([...new Set(bare)]).toEqual([]);
  });

  it('draw no squiggle under what an editor types as number or boolean but deck reads as text', () => {
    const validate = new Ajv2020({ strict: false }).compile(published['block'] as JsonSchema);
    const slides: unknown = parse(
      '- title: 1177\n  table:\n    columns: [2025, 2026]\n    rows: [[1.10, true]]\n  notes: 12',
    );
    expect(validate(slides)).toBe(true);
  });

  it('leave fixed words fixed', () => {
    expect(acceptTypedScalars({ type: 'string', enum: ['a'] })).toEqual({ type: 'string', enum: ['a'] });
    expect(acceptTypedScalars({ type: 'string' })).toEqual({ type: ['string', 'number', 'boolean'] });
  });

  it('still draw one under an unknown key', () => {
    const validate = new Ajv2020({ strict: false }).compile(published['block'] as JsonSchema);
    expect(validate([{ titel: 'A' }])).toBe(false);
  });
});

describe('sample files', () => {
  it.each(withModeline.map((path) => relative(ROOT, path)))('%s names a schema that exists and fits', (name) => {
    const path = join(ROOT, name);
    const target = join(dirname(path), modelineOf(path) ?? '');
    expect(existsSync(target)).toBe(true);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(target, 'utf8')) as object);
    validate(parse(readFileSync(path, 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('are there', () => {
    expect(samples.length).toBeGreaterThan(0);
  });
});

describe('bundles', () => {
  it.each(DOCUMENT_KINDS)('%s refers only to definitions it has', (kind: DocumentKind) => {
    const schema = SCHEMAS[kind];
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map((match) => match[1]);
    for (const name of references) expect(schema.$defs).toHaveProperty(name ?? '');
  });
});
