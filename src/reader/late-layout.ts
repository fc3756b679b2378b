/**
 * Has the browser lay out the whole page, if it has put off what is far down a
 * long one. Until then the heights there are guesses: a place that one jumps to
 * would not stand where it is said to.
 *
 * @returns whether anything was put off
 */
export function layOutAll(): boolean {
  const { dataset } = document.documentElement;
  const isLate = dataset['layout'] === 'late';
  delete dataset['layout'];
  return isLate;
}

/** Keys with which browsers search a page, select or print all of it. */
const WHOLE_PAGE = new Set(['f', 'g', 'a', 'p']);

function concernsAll(event: Event): boolean {
  if (event instanceof KeyboardEvent) {
    const isCommand = event.ctrlKey || event.metaKey;
    return event.key === 'F3' || event.key === 'End' || (isCommand && WHOLE_PAGE.has(event.key));
  }
  return event.target instanceof Element && event.target.closest('a[href*="#"]') !== null;
}

/** Safari has no such callback. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 50);

/** Lays out one stretch after the other while the browser has nothing else to do. */
function layOutNext(stretches: Iterator<Element>): void {
  const { value, done } = stretches.next();
  if (done || document.documentElement.dataset['layout'] !== 'late') {
    layOutAll();
    return;
  }
  value.classList.add('laid-out');
  whenIdle(() => layOutNext(stretches));
}

/** Lays the page out little by little, and all of it before a reader goes to another place in it, or takes it as a whole. */
export function layOutInTime(): void {
  whenIdle(() => layOutNext(document.querySelectorAll('.stretch').values()));
  for (const name of ['click', 'keydown']) {
    window.addEventListener(
      name,
      (event) => {
        if (concernsAll(event)) layOutAll();
      },
      true,
    );
  }
}
