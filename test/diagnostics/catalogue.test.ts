import { complaints } from '../../src/diagnostics';
import { csvComplaints } from '../../src/diagnostics/catalogue/csv';
import { finishedComplaints } from '../../src/diagnostics/catalogue/finished';
import { manifestComplaints } from '../../src/diagnostics/catalogue/manifest';
import { figureComplaints } from '../../src/diagnostics/catalogue/figure';
import { metricComplaints } from '../../src/diagnostics/catalogue/metric';
import { pictureComplaints } from '../../src/diagnostics/catalogue/picture';
import { schemaComplaints } from '../../src/diagnostics/catalogue/schema';
import { slideComplaints } from '../../src/diagnostics/catalogue/slide';
import { snapshotComplaints } from '../../src/diagnostics/catalogue/snapshot';
import { sourceComplaints } from '../../src/diagnostics/catalogue/source';
import { templateComplaints } from '../../src/diagnostics/catalogue/template';
import { workspaceComplaints } from '../../src/diagnostics/catalogue/workspace';
import { yamlComplaints } from '../../src/diagnostics/catalogue/yaml';

const subjects = [
  workspaceComplaints,
  sourceComplaints,
  yamlComplaints,
  pictureComplaints,
  schemaComplaints,
  manifestComplaints,
  metricComplaints,
  figureComplaints,
  csvComplaints,
  snapshotComplaints,
  templateComplaints,
  slideComplaints,
  finishedComplaints,
];

describe('the catalogue of complaints', () => {
  it('has no two constructors of one name', () => {
    const names = subjects.flatMap((subject) => Object.keys(subject));
    expect(names).toHaveLength(Object.keys(complaints).length);
  });

  it('has no two complaints of one code, and writes codes in kebab-case', () => {
    const codes = Object.values(complaints).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

test.each([
  ['((bup))', 'write the id alone, bup: double parentheses are for figures in texts'],
  ['bup, utr', 'several ids are a list: charts: [bup, utr], or metric: [bup, utr] in a table'],
  ['bupp', 'did you mean "bup"?'],
])('what stands for the id of a metric is put right: %s', (id, help) => {
  expect(complaints.unknownMetric(undefined, { id, known: ['bup', 'utr'] }).help).toBe(help);
});
