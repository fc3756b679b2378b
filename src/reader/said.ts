/** How long a message stays in sight, in milliseconds. */
const MESSAGE_TIME = 3000;

/** What takes longer to read stays longer, in milliseconds a character. */
const READING_TIME = 70;

let timer = 0;

/** Says in the page, to the eye and to a screen reader, what was done. */
export function say(message: string): void {
  const status = document.querySelector('.said');
  if (!status) return;
  status.textContent = message;
  clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      status.textContent = '';
    },
    Math.max(MESSAGE_TIME, message.length * READING_TIME),
  );
}
