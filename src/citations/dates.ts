/** A date as far as it is known; months and days count from 1. */
export interface DateParts {
  year: string;
  month?: number;
  day?: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** MLA shortens all months but those of four letters or fewer. */
const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is no date. */
export function readDate(text: string | undefined): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  return { year, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** The day that a clock shows where the reader is. */
export function dayOf(date: Date): DateParts & Required<Pick<DateParts, 'month' | 'day'>> {
  return {
    year: String(date.getFullYear()).padStart(4, '0'),
    month: date.getMonth() + 1,
    day: date.getDate(),
  };
}

const nameOf = (names: readonly string[], month: number) => names[month - 1] ?? '';

/** `September 16, 2008`, `September 2008`, `2008`. */
export function monthFirst({ year, month, day }: DateParts): string {
  if (month === undefined) return year;
  return day === undefined
    ? `${nameOf(MONTHS, month)} ${year}`
    : `${nameOf(MONTHS, month)} ${day}, ${year}`;
}

/** `2008, September 16`, `2008, September`, `2008`: as APA has it. */
export function yearFirst({ year, month, day }: DateParts): string {
  if (month === undefined) return year;
  return [`${year}, ${nameOf(MONTHS, month)}`, day].filter(Boolean).join(' ');
}

/** `16 Sept. 2008`, `Sept. 2008`, `2008`: as MLA has it. */
export function dayFirst({ year, month, day }: DateParts): string {
  if (month === undefined) return year;
  return [day, nameOf(SHORT_MONTHS, month), year].filter(Boolean).join(' ');
}

/** The parts that are known, with two digits, such as ISO 8601 puts `-` between. */
export function digitsOf({ year, month, day }: DateParts): string[] {
  const rest = [month, day].filter((part) => part !== undefined);
  return [year, ...rest.map((part) => String(part).padStart(2, '0'))];
}
