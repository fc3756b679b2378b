import process from 'node:process';
import { startPool, workersFor } from '../../workers/pool.ts';
import type { CardOrder, DueCard, drawOrder } from './draw-order.ts';

/** What the processes run; named, not imported, since it brings the library that draws. */
const DRAW_ORDER = 'drawOrder' satisfies (typeof drawOrder)['name'];

/** Cards that are drawn at one go, so that little time goes into handing them over. */
const AT_ONCE = 16;

/**
 * Draws cards into the cache on all processors. Each process has a fontconfig
 * of its own, which a thread could not have: it knows the faces that are named
 * and none that the machine has besides.
 *
 * @param fontconfig path of the file that names the faces
 * @throws Error with the first failure
 */
export async function drawCards(
  due: readonly DueCard[],
  fontconfig: string,
  cacheDir: URL,
): Promise<void> {
  const orders: CardOrder[] = [];
  for (let from = 0; from < due.length; from += AT_ONCE) {
    orders.push({ cacheDir: cacheDir.href, cards: due.slice(from, from + AT_ONCE) });
  }
  if (orders.length === 0) return;
  const module = new URL('draw-order.ts', import.meta.url);
  const processes = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fontconfig };
  const pool = startPool({ module, name: DRAW_ORDER, processes }, workersFor(orders.length));
  try {
    await Promise.all(orders.map((order) => pool.run(order)));
  } finally {
    await pool.destroy();
  }
}
