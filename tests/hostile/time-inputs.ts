import { BEHIND, EVIL, type HostileInput, RUN } from './hostile-input.ts';

/** Turn headers whose times, or what looks like them, hold more than a time. */
const HEADERS: Readonly<Record<string, string>> = {
  'time that ends its attribute': `(0:12"onclick="${RUN}) **Eve:**`,
  'time with a tag': `[0:12<script>${RUN}</script>] **Eve:**`,
  'time as a tag': `(<img src=x onerror=${RUN}>0:12) **Eve:**`,
  'time in a range of tags': `(<b>0:12</b>–<b>0:14</b>) **Eve:**`,
  'time linked to javascript': `**Eve** [(0:12)](javascript:${RUN})`,
  'time linked out of its attribute': `**Eve** [(0:12)](<${EVIL}/"onclick="${RUN}>)`,
  'time linked to a page of its own': '**Eve** [(0:12)](<data:text/html,%3Cscript%3E>)',
  'time of many digits': `(99999999999999999999:59) **Eve:**`,
  'time with an exponent': '(1e9:00) **Eve:**',
  'time below zero': '(-1:00) **Eve:**',
  'time that is none': '(NaN:NaN) **Eve:**',
  'time that turns round': '(\u202E21:0) **Eve:**',
  'time in full width': '（０：１２） **Eve:**',
  'time behind a zero width space': '(\u200B0:12) **Eve:**',
  'time in entities': '(0&colon;12&quot;) **Eve:**',
};

const SAID = 'This is what was said then.';

/** Inputs in the times of turns. */
export const TIME_INPUTS: readonly HostileInput[] = Object.entries(HEADERS).map(
  ([name, header]) => ({
    name,
    attacks: 'the time of a turn',
    text: `---\ntitle: Times\nspeakers: [Eve, Ada]\n---\n\n${header} ${SAID}\n\n(0:50) **Ada:** ${BEHIND}\n`,
    shown: [SAID, BEHIND],
  }),
);
