import { type Static, Type } from '@sinclair/typebox';
import {
  closed,
  DateText,
  DaysText,
  listOf,
  optionalFlag,
  optionalList,
  optionalText,
  PeriodText,
  text,
} from './chart';
import { Person, Presenters, SlideOrInclude } from './slide';

export const Item = closed('item', 'An item of the agenda', {
  title: text('The item as it stands on the agenda'),
  presenter: Type.Optional(Presenters),
  slides: optionalList(SlideOrInclude, 'Slides of this item'),
});

export const Section = closed('section', 'A divider slide and what comes after it', {
  section: text('Heading of the divider and name of the PowerPoint section'),
  presenter: Type.Optional(Presenters),
  items: optionalList(Item, 'Items with a title, a presenter and slides of their own'),
  slides: optionalList(SlideOrInclude, 'Slides of this section that belong to no item'),
});

/** A `*.deck.yaml` file. */
export const Manifest = closed('deck', 'A deck of one meeting', {
  title: text('Title on the cover'),
  kind: optionalText('Line above the title on the cover'),
  meeting: closed('meeting', 'Who meets and when: { body: Regionstyrelsen, date: 2026-03-25 }', {
    body: text('The body that meets: Regionstyrelsen'),
    date: DateText,
  }),
  template: optionalText('Template, a folder in templates/'),
  author: optionalText('Author in the document properties; the organisation of the template when left out'),
  opening: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides before the agenda' })),
  agenda_slide: optionalFlag('false leaves out the agenda slide'),
  agenda: listOf(Section, 'Sections with their items and slides'),
  closing: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides at the end' })),
});

/** `people.yaml`: key -> name and role. */
export const People = Type.Record(Type.String(), Person, {
  title: 'people',
  description: 'Presenters: key -> {name, role}',
});

/** A host as a URL names it, without `https://` and path. */
const HostText = Type.String({
  title: 'host',
  pattern: '^(\\[[0-9a-fA-F:.]+\\]|[^\\s/:@?#*\\[\\]]+)(:\\d{1,5})?$',
  description: 'The name of a host, without https:// and without a path; a port may follow',
  examples: ['statistik.example.se', 'statistik.example.se:8443'],
});

/** `deck.config.yaml`; every key has a default. */
export const Config = closed('config', 'Where things are in this workspace; every key has a default', {
  language: Type.Optional(
    Type.String({
      title: 'language',
      pattern: '^[a-z]{2}(-[A-Z]{2})?$',
      description: 'Language of the decks',
      examples: ['sv-SE'],
    }),
  ),
  decks: optionalText('Folder of the meetings'),
  templates: optionalText('Folder of the templates'),
  out: optionalText('Folder of the results'),
  template: optionalText('Default template'),
  metrics: optionalList(text('File'), 'Files of the indicator catalogue'),
  people: optionalText('File of the presenters'),
  sources: Type.Optional(
    closed('sources setting', '', {
      hosts: Type.Optional(
        Type.Array(HostText, {
          description:
            'Hosts that a URL source may name, over https: statistik.example.se, on any port unless one is written',
        }),
      ),
      http: Type.Optional(
        Type.Array(HostText, {
          description:
            'Hosts that may be asked without encryption, because they know only http; they need not stand in hosts',
        }),
      ),
    }),
  ),
  stale_after: Type.Optional(DaysText),
  own: Type.Optional(
    Type.Array(text('Name'), { description: 'Names of the own region in data: [Kalmar län, Region Kalmar län]' }),
  ),
});

export type ItemSpec = Static<typeof Item>;
export type SectionSpec = Static<typeof Section>;
export type ManifestSpec = Static<typeof Manifest>;
export type PeopleSpec = Static<typeof People>;
export type ConfigSpec = Static<typeof Config>;

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

const FrozenMetric = closed('frozen metric', 'What the figures of a metric were', {
  latest: Type.Optional(Latest),
  period: Type.Optional(PeriodText),
  figures: Sha256,
  added: Type.Optional(Time),
});

const FrozenFile = closed('frozen file', 'A file of the snapshot', {
  file: FileName,
  source: optionalText('Where its bytes came from: a path in the workspace, or an address as it may be shown'),
  pulled: Type.Optional(DateText),
  sha256: Sha256,
  bytes: Type.Integer({ minimum: 0, description: 'Size' }),
});

/** `decks/<date>/data/freeze.json`: the lock of a meeting's snapshot, written by `deck freeze`. */
export const Freeze = closed('lock', 'The lock of a frozen meeting: what its snapshot holds', {
  deck: text('Version of deck that froze the meeting'),
  meeting: DateText,
  frozen: Time,
  own: Type.Array(text('Name'), { description: 'Names of the own region in the data, as they stood' }),
  metrics: Type.Record(Type.String(), FrozenMetric, { description: 'Id -> what the figures were' }),
  files: listOf(FrozenFile, 'Every file of the snapshot'),
});

export type FrozenMetricSpec = Static<typeof FrozenMetric>;
export type FrozenFileSpec = Static<typeof FrozenFile>;
export type FreezeSpec = Static<typeof Freeze>;
