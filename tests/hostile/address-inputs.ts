import { RUN } from './hostile-input.ts';

const PICTURE = encodeURIComponent(`<img src=x onerror=${RUN}>`);

/** What may stand in an address that somebody sends to a reader: behind the page's path. */
export const ADDRESS_INPUTS: readonly (readonly [page: string, behind: string])[] = [
  ['search/', `?q=${PICTURE}`],
  ['search/', '?q=%22%3E%3Cscript%3Ewindow.__ran=1%3C/script%3E'],
  ['search/', `?q=script&speaker=${PICTURE}`],
  ['search/', '?q=script&speaker=__proto__&year=constructor&tag=toString'],
  ['search/', '?q=__proto__&sort=constructor'],
  ['search/', `?q=words&sort=${PICTURE}`],
  ['search/', `?q=speaker:__proto__`],
  ['search/', `?q=window#${PICTURE}`],
  ['', `?q=${PICTURE}#__proto__`],
  ['interviews/script-element/', `?q=${PICTURE}`],
  ['interviews/script-element/', '?q=window.__ran%3D1'],
  ['interviews/script-element/', '#__proto__'],
  ['interviews/script-element/', '#constructor'],
  ['interviews/script-element/', `#${PICTURE}`],
  ['interviews/script-element/', `#it:~:text=${PICTURE}`],
  ['interviews/script-element/', '#:~:text=%3Cscript%3E'],
  ['interviews/script-element/', `?to=${PICTURE}#t=1`],
  ['interviews/script-element/', '?to=__proto__#constructor'],
  ['interviews/script-element/', `?t=javascript:${RUN}`],
  ['interviews/script-element/', '#t=1e309,-1'],
  ['interviews/script-element/', '#t=%00%ff'],
  ['interviews/__proto__-old/', `?q=${PICTURE}#javascript:${RUN}`],
  ['interviews/__proto__-old/', '?//evil.example/#//evil.example/'],
];

const PREFERENCES = 'verbatim:preferences';
const PLACES = 'verbatim:places';
const PAGE = '/a/b/interviews/script-element/';

/** What a reader's browser may have kept under the site's own keys. */
export const KEPT_INPUTS: readonly (readonly [key: string, value: string])[] = [
  [PREFERENCES, '__proto__'],
  [PREFERENCES, `"><img src=x onerror=${RUN}>`],
  [PREFERENCES, 'null'],
  [PREFERENCES, `{"__proto__":{"scheme":"dark"},"scheme":"\\"><script>${RUN}</script>"}`],
  [PREFERENCES, `{"face":"dyslexic","size":"1e9","width":"javascript:${RUN}","onclick":"${RUN}"}`],
  [PLACES, '{"__proto__":[]}'],
  [PLACES, JSON.stringify([[PAGE, `javascript:${RUN}`]])],
  [PLACES, JSON.stringify([[PAGE, `"><img src=x onerror=${RUN}>`]])],
  [PLACES, JSON.stringify([[PAGE, '__proto__']])],
];
