/** How much the shape of a header says for its label, before the whole file has been seen. */
export type Evidence =
  /** Bold type or brackets end with the label, or a time stands behind it. */
  | 'shape'
  /** A time stands before it, and a colon behind. */
  | 'time-before'
  /** A colon stands behind it, and nothing else tells it from a sentence. */
  | 'colon'
  /** It is bold, or stands before a bare time, and that is all. */
  | 'weak'
  /** A dash stands behind it, as in any list. */
  | 'dash'
  /** It is bold, and words stand right behind it, as they do where somebody is mentioned. */
  | 'mention'
  /** A colon stands behind it, and no space. */
  | 'tight'
  /** A time without brackets stands there, as hours of the day and scores do too. */
  | 'bare-time';

/** What might as well be words. */
export const LOOSE: ReadonlySet<Evidence> = new Set<Evidence>(['dash', 'mention', 'tight']);

/** What must begin a paragraph to mean anything. */
export const INITIAL: ReadonlySet<Evidence> = new Set<Evidence>([...LOOSE, 'weak']);

/** What says too little of a label by itself. */
export const FAINT: ReadonlySet<Evidence> = new Set<Evidence>([...INITIAL, 'bare-time']);
