/** `A`, `A and B`, `A, B, and C`: with the comma that American styles have before the last. */
export function listed(names: readonly string[], and = 'and'): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`;
}

/** The first name and “et al.” where there are more than a style names. */
export function shortened(names: readonly string[], most: number, all = listed(names)): string {
  return names.length > most ? `${names[0]} et al.` : all;
}
