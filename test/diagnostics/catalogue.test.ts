import { problems } from '../../src/diagnostics';
import { csvProblems, sourceProblems } from '../../src/diagnostics/catalogue/source';
import { finishedProblems } from '../../src/diagnostics/catalogue/finished';
import { manifestProblems } from '../../src/diagnostics/catalogue/manifest';
import { figureProblems } from '../../src/diagnostics/catalogue/figure';
import { metricProblems } from '../../src/diagnostics/catalogue/metric';
import { pictureProblems, slideProblems } from '../../src/diagnostics/catalogue/slide';
import { schemaProblems } from '../../src/diagnostics/catalogue/schema';
import { snapshotProblems, workspaceProblems } from '../../src/diagnostics/catalogue/workspace';
import { templateProblems } from '../../src/diagnostics/catalogue/template';
import { yamlProblems } from '../../src/diagnostics/catalogue/yaml';

const subjects = [
  workspaceProblems,
  sourceProblems,
  yamlProblems,
  pictureProblems,
  schemaProblems,
  manifestProblems,
  metricProblems,
  figureProblems,
  csvProblems,
  snapshotProblems,
  templateProblems,
  slideProblems,
  finishedProblems,
];

describe('the catalogue of complaints', () => {
  it('has no two constructors of one name', () => {
    const names = subjects.flatMap((subject) => Object.keys(subject));
    expect(names).toHaveLength(Object.keys(problems).length);
  });

  it('has no two complaints of one code, and writes codes in kebab-case', () => {
    const codes = Object.values(problems).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

test.each([
  ['((bup))', 'write the id alone, bup: double parentheses are for figures in texts'],
  ['bup, utr', 'several ids are a list: charts: [bup, utr], or metric: [bup, utr] in a table'],
  ['bupp', 'did you mean "bup"?'],
])('what stands for the id of a metric is put right: %s', (id, help) => {
  expect(problems.unknownMetric(undefined, { id, known: ['bup', 'utr'] }).help).toBe(help);
});
