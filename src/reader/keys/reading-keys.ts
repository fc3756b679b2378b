import { scriptWords } from '../../interface/script-words.ts';
import { layOutAll } from '../late-layout.ts';
import { lastAbove, readingLine } from '../reading-line.ts';
import { say } from '../said.ts';

/** Whether any of an element is in sight. */
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The turn that has the focus; where none in sight has, the one that is being read. */
function currentTurn(turns: readonly HTMLElement[]): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.turn');
  if (focused && isInSight(focused)) return focused;
  return window.scrollY === 0 ? undefined : turns[lastAbove(turns, readingLine())];
}

/** The focus lets a screen reader read the turn, and the keyboard go on from there. */
function goTo(turn: HTMLElement): void {
  document.querySelector('.walked')?.classList.remove('walked');
  turn.classList.add('walked');
  turn.tabIndex = -1;
  turn.focus({ preventScroll: true });
  turn.scrollIntoView();
}

/** What `J` and `K` lead to: the questions; where nobody asks, the chapters. */
function landmarks(transcript: Element): HTMLElement[] {
  const questions = [...transcript.querySelectorAll<HTMLElement>('.turn.asks')];
  return questions.length > 0
    ? questions
    : [...transcript.querySelectorAll<HTMLElement>('.chapter h2')];
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The next or previous of some elements, from one of them or from another element of the page. */
function step(
  all: readonly HTMLElement[],
  from: Element | undefined,
  by: 1 | -1,
): HTMLElement | undefined {
  if (!from) return by === 1 ? all[0] : undefined;
  return by === 1
    ? all.find((one) => isBefore(from, one))
    : all.findLast((one) => isBefore(one, from));
}

/** Where the reader is among the landmarks: on the one that has the focus, or amid the turns. */
function placeOf(turns: readonly HTMLElement[]): Element | undefined {
  const { activeElement } = document;
  return activeElement?.matches('.walked') && isInSight(activeElement)
    ? activeElement
    : currentTurn(turns);
}

/**
 * Does what a single key does in an interview: `j` and `k` lead from turn to
 * turn, `J` and `K` from question to question, `c` copies the turn's link, `.`
 * opens its quote menu.
 *
 * @param transcript the element with the turns
 */
export function pressed(key: string, transcript: HTMLElement): void {
  layOutAll();
  const turns = [...transcript.querySelectorAll<HTMLElement>('.turn')];
  if (key === 'c' || key === '.') {
    const turn = currentTurn(turns) ?? turns[0];
    // The quote button comes to the turn that is focused.
    if (!turn?.contains(document.activeElement)) turn?.focus({ preventScroll: true });
    if (key === '.' && turn && !turn.contains(document.activeElement)) goTo(turn);
    turn?.querySelector<HTMLElement>(key === 'c' ? '.turn-head .time' : '.quote-button')?.click();
    return;
  }
  const by = key.toLowerCase() === 'j' ? 1 : -1;
  const among = key === 'j' || key === 'k' ? turns : landmarks(transcript);
  const target = step(among, placeOf(turns), by);
  if (target) goTo(target);
  else say(scriptWords().keys[by === 1 ? 'last' : 'first']);
}
