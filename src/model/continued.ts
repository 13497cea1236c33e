/** What goes on, for the first time and later: `Läget (forts.)`, `Läget (forts. 2)`. */
export function continued(text: string, time = 1): string {
  return time === 1 ? `${text} (forts.)` : `${text} (forts.\u00a0${time})`;
}
