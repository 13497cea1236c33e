import { Type, type Static } from '@sinclair/typebox';
import { CLOSED, DateText, Person, Presenters, SlideOrInclude } from './slide';

const text = (description: string) => Type.String({ description });

export const Item = Type.Object(
  {
    title: text('The item as it stands on the agenda'),
    presenter: Type.Optional(Presenters),
    slides: Type.Optional(Type.Array(SlideOrInclude, { minItems: 1 })),
  },
  CLOSED,
);

export const Section = Type.Object(
  {
    section: text('Heading of the divider and name of the PowerPoint section'),
    presenter: Type.Optional(Presenters),
    items: Type.Optional(Type.Array(Item, { minItems: 1 })),
    slides: Type.Optional(Type.Array(SlideOrInclude, { minItems: 1 })),
  },
  CLOSED,
);

/** A `*.deck.yaml` file. */
export const Manifest = Type.Object(
  {
    title: text('Title on the cover'),
    kind: Type.Optional(text('Line above the title on the cover')),
    meeting: Type.Object({ body: text('The body that meets: Regionstyrelsen'), date: DateText }, CLOSED),
    template: Type.Optional(text('Template, a folder in templates/')),
    author: Type.Optional(text('Author in the document properties; the organisation of the template when left out')),
    opening: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides before the agenda' })),
    agenda_slide: Type.Optional(Type.Boolean({ description: 'false leaves out the agenda slide' })),
    agenda: Type.Array(Section, { minItems: 1 }),
    closing: Type.Optional(Type.Array(SlideOrInclude, { description: 'Slides at the end' })),
  },
  CLOSED,
);

/** `people.yaml`: key -> name and role. */
export const People = Type.Record(Type.String({ pattern: '^[a-zåäö0-9][a-zåäö0-9_-]*$' }), Person);

/** `deck.config.yaml`; every key has a default. */
export const Config = Type.Object(
  {
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$', description: 'Language of the decks: sv-SE' })),
    decks: Type.Optional(text('Folder of the meetings')),
    templates: Type.Optional(text('Folder of the templates')),
    out: Type.Optional(text('Folder of the results')),
    template: Type.Optional(text('Default template')),
    metrics: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'Files of the indicator catalogue' })),
    people: Type.Optional(text('File of the presenters')),
    sources: Type.Optional(Type.Object({ hosts: Type.Optional(Type.Array(Type.String(), { description: 'Hosts that a URL source may name' })) }, CLOSED)),
    stale_after: Type.Optional(Type.String({ pattern: '^\\d+d$', description: 'Days: 45d' })),
    own: Type.Optional(Type.Array(Type.String(), { description: 'Names of the own region in data' })),
  },
  CLOSED,
);

export type ItemSpec = Static<typeof Item>;
export type SectionSpec = Static<typeof Section>;
export type ManifestSpec = Static<typeof Manifest>;
export type PeopleSpec = Static<typeof People>;
export type ConfigSpec = Static<typeof Config>;
