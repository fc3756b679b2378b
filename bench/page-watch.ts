/** What a reading page's own window tells the bench. */
export interface PageWatch {
  /** Until when the main thread was kept from answering, in milliseconds from the page's address on. */
  busyUntil(): number;
  /** All that it was kept longer than 50 ms each time, together, in milliseconds. */
  blocked(): number;
  /** What moved by itself, as layout shift is scored. */
  shift(): number;
  /** Times between frames while `act` runs, in milliseconds. */
  frames(milliseconds: number): Promise<number[]>;
}

declare global {
  interface Window {
    pageWatch: PageWatch;
  }
}

/**
 * Watches a page from within; Playwright runs it before the page's own scripts.
 * Everything it needs is inside, since only its text gets there.
 */
export function watchPage(): void {
  let busyUntil = 0;
  let blocked = 0;
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      busyUntil = Math.max(busyUntil, startTime + duration);
      blocked += duration - 50;
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  window.pageWatch = {
    busyUntil: () => busyUntil,
    blocked: () => blocked,
    shift: () => shift,
    frames: (milliseconds) =>
      new Promise((resolve) => {
        const times: number[] = [];
        let before = performance.now();
        const end = before + milliseconds;
        const step = (now: number) => {
          times.push(now - before);
          before = now;
          if (now < end) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  };
}
