/**
 * Writes `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as readers of a language write dates.
 *
 * @param language BCP 47 tag
 */
export function formatPartialDate(date: string, language: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}
