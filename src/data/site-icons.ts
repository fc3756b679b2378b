/** An icon that is made of the site’s own. */
export interface IconPlan {
  /** Its file’s name, without ending. */
  name: string;
  /** Its width and height, in pixels. */
  size: number;
  /** Whether its edges may be cut to any shape: the picture stays in the middle four fifths. */
  isMaskable: boolean;
}

/** The icon that Apple’s devices put on the home screen. */
export const TOUCH_ICON = 'touch-180';

/** The icons that every site has besides the one that it brings. */
export const ICONS: readonly IconPlan[] = [
  { name: 'icon-192', size: 192, isMaskable: false },
  { name: 'icon-512', size: 512, isMaskable: false },
  { name: 'maskable-512', size: 512, isMaskable: true },
  { name: TOUCH_ICON, size: 180, isMaskable: true },
];

/** The media type of a site’s icon, by its name. */
export function iconType(name: string): string {
  return name.endsWith('.png') ? 'image/png' : 'image/svg+xml';
}

/**
 * The paper’s colours in light and in dark, as the styles have them.
 *
 * @param tokens the style sheet that a theme changes
 * @throws Error where it does not name them
 */
export function paperColours(tokens: string): { light: string; dark: string } {
  const found = /--paper: light-dark\((#[0-9a-f]{3,8}), (#[0-9a-f]{3,8})\)/i.exec(tokens);
  const [, light, dark] = found ?? [];
  if (light === undefined || dark === undefined)
    throw new Error('Unexpected tokens.css without --paper in light and dark');
  return { light, dark };
}
