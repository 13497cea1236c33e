/** What a placeholder is called in the selection pane and what its prompt in an empty slide says, by the box's name in the template. */
const WORDS: Readonly<Record<string, { readonly name: string; readonly prompt: string }>> = {
  title: { name: 'Rubrik', prompt: 'Rubrik' },
  kicker: { name: 'Överrubrik', prompt: 'Överrubrik' },
  subtitle: { name: 'Underrubrik', prompt: 'Underrubrik: mått, enhet, plats' },
  body: { name: 'Text', prompt: 'Text' },
  source: { name: 'Källa', prompt: 'Källa' },
  visual: { name: 'Bild', prompt: 'Bild' },
  number: { name: 'Avsnittsnummer', prompt: '1' },
  kind: { name: 'Typ', prompt: 'Typ av underlag' },
  meeting: { name: 'Möte', prompt: 'Organ och datum' },
  organisation: { name: 'Organisation', prompt: 'Organisation' },
  presenters: { name: 'Föredragande', prompt: 'Föredragande, roll' },
};

/** Swedish name of a placeholder; a box the template invented is called by its own name. @example placeholderName('kicker') // 'Överrubrik' */
export function placeholderName(box: string): string {
  return WORDS[box]?.name ?? box;
}

/** Prompt shown while a placeholder is empty; PowerPoint never prints it. */
export function placeholderPrompt(box: string): string {
  return WORDS[box]?.prompt ?? box;
}
