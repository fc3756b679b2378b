/** What of a key press tells which key it was. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/** A letter that a Latin keyboard does not type. */
const RE_OTHER_LETTER = /^(?!\p{Script=Latin})\p{L}$/u;

/** Signs as other keyboards type them. */
const SIGNS: Readonly<Record<string, string>> = {
  '؟': '?',
  '？': '?',
  '／': '/',
  '．': '.',
  '。': '.',
};

/**
 * The single key that was pressed, as a shortcut has it: `j`, `J` with Shift,
 * `?`. Letters of other scripts stand for the Latin ones of the same key; Caps
 * Lock makes no difference.
 *
 * @returns `undefined` for keys with Ctrl, Alt or Cmd, amid the writing of a
 *   sign in several presses, and for keys that type nothing
 */
export function singleKey(press: KeyPress): string | undefined {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = RE_OTHER_LETTER.test(press.key)
    ? (/^Key([A-Z])$/.exec(press.code)?.[1] ?? '')
    : (SIGNS[press.key] ?? press.key);
  if (key.length !== 1) return undefined;
  return press.shiftKey ? key.toUpperCase() : key.toLowerCase();
}
