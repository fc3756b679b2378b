/** Writes how long the rest of an interview takes to read. @param language BCP 47 tag of the interface */
export function sayLeft(minutes: number, language: string): string {
  if (minutes < 1) return 'Less than a minute left';
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      value,
    );
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const length = [hours && unit(hours, 'hour'), (rest || !hours) && unit(rest, 'minute')];
  return `About ${length.filter(Boolean).join(' ')} left`;
}
