/**
 * What the site promises to readers who see, hear or move otherwise than most.
 * The statement page says each; each is held by browser tests that carry its
 * name as a tag (`@keyboard`).
 */
export const PROMISES = [
  'rules',
  'keyboard',
  'keys',
  'outline',
  'script',
  'size',
  'motion',
  'language',
] as const;

/** One of {@link PROMISES}. */
export type AccessibilityPromise = (typeof PROMISES)[number];
