/** Writes how long the rest of an interview takes to read. @param minutes whole ones; none for less than one */
export function sayLeft(minutes: number): string {
  const language = document.documentElement.lang || 'en';
  if (minutes < 1) return 'Less than a minute left';
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      value,
    );
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const length = [hours && unit(hours, 'hour'), (rest || !hours) && unit(rest, 'minute')];
  return `About ${length.filter(Boolean).join(' ')} left`;
}
