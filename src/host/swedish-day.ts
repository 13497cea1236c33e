import { plainDate, type PlainDate } from '../model/date';

/** The calendar day in Sweden at a moment, whatever the computer's own time zone. */
export function swedishDay(moment: Date): PlainDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Stockholm',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(moment);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return plainDate(number('year'), number('month'), number('day'));
}
