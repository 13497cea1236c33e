const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** What `deck new` and `deck init` say in English. */
export const englishScaffold = {
  new: {
    made: (of: { files: number; from?: string }) =>
      of.from === undefined
        ? `${count(of.files, 'file')}, to begin with: there is no earlier meeting`
        : `${count(of.files, 'file')} from ${of.from}`,
    failed: 'nothing written',
    next: 'Next:',
    write: (texts: number) => `write ${count(texts, 'text')}: look for "(skriv här)" and the comments above`,
    begin: 'write what stands as "(skriv här)"',
    periods: (places: number) =>
      `look over ${count(places, 'place')} marked "#| Nämner en period" or "#| Tabellens fil"`,
    check: (meeting: string) => `deck check ${meeting}`,
    build: (meeting: string) => `deck build ${meeting} --strict, which fails as long as a text is missing`,
  },
  init: {
    made: (of: { files: number; meeting: string }) =>
      `${count(of.files, 'file')}, with a sample meeting ${of.meeting}`,
    failed: 'nothing written',
    goTo: (folder: string) => `cd ${folder}`,
    build: 'deck build --next',
    buildElsewhere: (folder: string) => `deck build --next --workspace ${folder}`,
    begin: 'deck new and a date, for a meeting of your own',
  },
};
