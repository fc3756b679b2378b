/** The picture that programs show of a page's address. */
export interface PageCard {
  /** Absolute. */
  url: string;
  /** In pixels. */
  width: number;
  height: number;
  /** What it says, for those who do not see it. */
  alt: string;
}
