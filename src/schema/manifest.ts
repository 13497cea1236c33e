import { Type, type Static } from '@sinclair/typebox';
import { CLOSED, DateText, DaysText, text } from './chart';
import { Person, Presenters, SlideOrInclude } from './slide';

const slides = (description: string) => Type.Array(SlideOrInclude, { minItems: 1, description });

export const Item = Type.Object(
  {
    title: text('The item as it stands on the agenda'),
    presenter: Type.Optional(Presenters),
    slides: Type.Optional(slides('Slides of this item')),
  },
  { ...CLOSED, title: 'item', description: 'An item of the agenda' },
);

export const Section = Type.Object(
  {
    section: text('Heading of the divider and name of the PowerPoint section'),
    presenter: Type.Optional(Presenters),
    items: Type.Optional(
      Type.Array(Item, {
        minItems: 1,
        description: 'Items with a title, a presenter and slides of their own',
      }),
    ),
    slides: Type.Optional(slides('Slides of this section that belong to no item')),
  },
  { ...CLOSED, title: 'section', description: 'A divider slide and what comes after it' },
);

/** A `*.deck.yaml` file. */
export const Manifest = Type.Object(
  {
    title: text('Title on the cover'),
    kind: Type.Optional(text('Line above the title on the cover')),
    meeting: Type.Object(
      { body: text('The body that meets: Regionstyrelsen'), date: DateText },
      {
        ...CLOSED,
        title: 'meeting',
        description: 'Who meets and when: { body: Regionstyrelsen, date: 2026-03-25 }',
      },
    ),
    template: Type.Optional(text('Template, a folder in templates/')),
    author: Type.Optional(
      text('Author in the document properties; the organisation of the template when left out'),
    ),
    opening: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides before the agenda' })),
    agenda_slide: Type.Optional(Type.Boolean({ description: 'false leaves out the agenda slide' })),
    agenda: Type.Array(Section, { minItems: 1, description: 'Sections with their items and slides' }),
    closing: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides at the end' })),
  },
  { ...CLOSED, title: 'deck', description: 'A deck of one meeting' },
);

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
export const Config = Type.Object(
  {
    language: Type.Optional(
      Type.String({
        title: 'language',
        pattern: '^[a-z]{2}(-[A-Z]{2})?$',
        description: 'Language of the decks',
        examples: ['sv-SE'],
      }),
    ),
    decks: Type.Optional(text('Folder of the meetings')),
    templates: Type.Optional(text('Folder of the templates')),
    out: Type.Optional(text('Folder of the results')),
    template: Type.Optional(text('Default template')),
    metrics: Type.Optional(
      Type.Array(text('File'), { minItems: 1, description: 'Files of the indicator catalogue' }),
    ),
    people: Type.Optional(text('File of the presenters')),
    sources: Type.Optional(
      Type.Object(
        {
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
        },
        { ...CLOSED, title: 'sources setting' },
      ),
    ),
    stale_after: Type.Optional(DaysText),
    own: Type.Optional(
      Type.Array(text('Name'), {
        description: 'Names of the own region in data: [Kalmar län, Region Kalmar län]',
      }),
    ),
  },
  { ...CLOSED, title: 'config', description: 'Where things are in this workspace; every key has a default' },
);

export type ItemSpec = Static<typeof Item>;
export type SectionSpec = Static<typeof Section>;
export type ManifestSpec = Static<typeof Manifest>;
export type PeopleSpec = Static<typeof People>;
export type ConfigSpec = Static<typeof Config>;
