import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { parse } from 'yaml';
import type { ValidateFunction } from 'ajv/dist/2020';
import { DOCUMENT_KINDS, SCHEMAS, type DocumentKind } from '../../src/schema';
import { validatorSource } from '../../src/validate/validator-source';
import { validatorOf } from '../../src/validate/validators';

const ROOT = join(__dirname, '../..');
const ofNode = createRequire(__filename);

/** What the written module gives that takes the place of `validatorOf` in dist/. */
function written(kind: DocumentKind): ValidateFunction {
  const module = { exports: {} as ValidateFunction };
  const load = (name: string): unknown => (name === 'documents' ? { SCHEMAS } : ofNode(name));
  compileFunction(validatorSource(kind, 'documents'), ['module', 'require'])(module, load);
  return module.exports;
}

/** Every YAML file of samples and fixtures, right or wrong, as plain values. */
const documents = ['decks', 'templates', 'fixtures'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      try {
        return [parse(readFileSync(join(ROOT, folder, name), 'utf8')) as unknown];
      } catch {
        return []; // no YAML: nothing to validate
      }
    }),
);

describe('a validator written as code', () => {
  it.each(DOCUMENT_KINDS)('says of every document what the compiled one of %s says', (kind) => {
    const [compiled, other] = [validatorOf(kind), written(kind)];
    const judged = documents.map((document) => {
      expect(other(document)).toBe(compiled(document));
      const errors = compiled.errors ?? [];
      expect(other.errors ?? []).toEqual(errors);
      // Equal isn't enough: a complaint finds its place in the schema by identity.
      expect((other.errors ?? []).every((error, at) => error.parentSchema === errors[at]?.parentSchema)).toBe(true);
      return errors.length === 0;
    });
    expect(new Set(judged)).toEqual(new Set(kind === 'freeze' ? [false] : [true, false]));
  });
});
