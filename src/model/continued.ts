/** What goes on: once `Läget (forts.)`; of several, numbered, `Läget (forts. 1)`, `Läget (forts. 2)`. */
export function continued(text: string, time = 1, numbered = time > 1): string {
  return numbered ? `${text} (forts.\u00a0${time})` : `${text} (forts.)`;
}
