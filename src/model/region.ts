/** The 21 regions by what all ways to write them have in common. */
const STEMS = [
  ...['blekinge', 'dalarna', 'gotland', 'gävleborg', 'halland', 'jämtland', 'jönköping', 'kalmar'],
  ...['kronoberg', 'norrbotten', 'skåne', 'stockholm', 'sörmland', 'södermanland', 'uppsala', 'värmland'],
  ...['västerbotten', 'västernorrland', 'västmanland', 'västra götaland', 'örebro', 'östergötland'],
];

/** Whether a name is a region's or a county's: `Gotland`, `Region Skåne`, `Jönköpings län`, `Jämtland Härjedalen`. */
export function isRegion(name: string): boolean {
  const bare = name
    .toLocaleLowerCase('sv')
    .replace(/^region /, '')
    .replace(/s? län$|sregionen$| härjedalen$/, '');
  return STEMS.includes(bare);
}
