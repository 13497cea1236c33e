import { Type, type Static } from '@sinclair/typebox';
import { CLOSED, DateText, PeriodText, text } from './chart';

/** A name of a file in the folder itself: no path, nothing hidden, nothing that Windows can't write. */
const FileName = Type.String({
  title: 'file name',
  pattern: '^[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}$',
  description: 'Name of a file beside this one',
  examples: ['bup.csv'],
});

const Sha256 = Type.String({
  title: 'sha256',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 in lower-case hexadecimal',
});

const Time = Type.String({
  title: 'time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
  description: 'A time in UTC',
  examples: ['2026-03-26T08:15:00Z'],
});

/** A number of JSON. It is text to deck, so that it is kept to the last decimal. */
const Latest = Type.String({
  title: 'figure',
  pattern: '^-?\\d{1,25}(\\.\\d{1,25})?(e\\+?\\d{1,2}|e-\\d{1,3})?$',
  description: 'The latest figure, for people and to tell what a later freeze changes',
  examples: ['82.4'],
});

const FrozenMetric = Type.Object(
  {
    latest: Type.Optional(Latest),
    period: Type.Optional(PeriodText),
    figures: Sha256,
    added: Type.Optional(Time),
  },
  { ...CLOSED, title: 'frozen metric', description: 'What the figures of a metric were' },
);

const FrozenFile = Type.Object(
  {
    file: FileName,
    source: Type.Optional(
      text('Where its bytes came from: a path in the workspace, or an address as it may be shown'),
    ),
    pulled: Type.Optional(DateText),
    sha256: Sha256,
    bytes: Type.Integer({ minimum: 0, description: 'Size' }),
  },
  { ...CLOSED, title: 'frozen file', description: 'A file of the snapshot' },
);

/** `decks/<date>/data/freeze.json`: the lock of a meeting's snapshot, written by `deck freeze`. */
export const Freeze = Type.Object(
  {
    deck: text('Version of deck that froze the meeting'),
    meeting: DateText,
    frozen: Time,
    own: Type.Array(text('Name'), { description: 'Names of the own region in the data, as they stood' }),
    metrics: Type.Record(Type.String(), FrozenMetric, { description: 'Id -> what the figures were' }),
    files: Type.Array(FrozenFile, { minItems: 1, description: 'Every file of the snapshot' }),
  },
  { ...CLOSED, title: 'lock', description: 'The lock of a frozen meeting: what its snapshot holds' },
);

export type FrozenMetricSpec = Static<typeof FrozenMetric>;
export type FrozenFileSpec = Static<typeof FrozenFile>;
export type FreezeSpec = Static<typeof Freeze>;
