import { BEHIND, EVIL, type HostileInput, RUN, saying } from './hostile-input.ts';

/** Addresses that a link's words lead to. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'javascript link': `javascript:${RUN}`,
  'javascript in mixed case': `JaVaScRiPt:${RUN}`,
  'javascript with a tab': `java&#9;script:${RUN}`,
  'javascript with a line end': `java&#10;script:${RUN}`,
  'javascript behind a control character': `&#1;javascript:${RUN}`,
  'javascript behind a space': `&#32;javascript:${RUN}`,
  'javascript with a named colon': `javascript&colon;${RUN}`,
  'javascript behind a slash': `javascript://${RUN.replace('=', '%3D')}%0a${RUN}`,
  'javascript in percents': `%6Aavascript:${RUN}`,
  'javascript in full width': `ｊavascript:${RUN}`,
  'javascript in a feed': `feed:javascript:${RUN}`,
  'page in an address': 'data:text/html,%3Cscript%3Eopener.__ran=1%3C/script%3E',
  'page in base64': 'data:text/html;base64,PHNjcmlwdD5vcGVuZXIuX19yYW49MTwvc2NyaXB0Pg==',
  'picture in an address': `data:image/svg+xml,%3Csvg%20onload='${RUN}'/%3E`,
  'visual basic': `vbscript:${RUN}`,
  'file of the reader': 'file:///etc/passwd',
  'blob of the page': 'blob:https://evil.example/1',
  'source of a page': `view-source:${EVIL}/`,
  'file system': `filesystem:${EVIL}/temporary/x.html`,
  'protocol of the page': '//evil.example/x',
  'slash and backslash': '/\\\\evil.example/x',
  'name before the host': 'https://127.0.0.1@evil.example/',
  'quote in an address': `${EVIL}/"onmouseover="${RUN}`,
  'bracket in an address': `${EVIL}/%22%3E%3Cscript%3E${RUN}`,
};

/** Other ways to a link or a picture, with what is to be seen of them. */
const WRITTEN: Readonly<Record<string, readonly [markdown: string, shown: string]>> = {
  'quote in a title': [`[words](${EVIL}/ '"onmouseover="${RUN}')`, 'words'],
  'tag in a title': [`[words](${EVIL}/ "<img src=x onerror=${RUN}>")`, 'words'],
  'tag in the words': [`[<img src=x onerror=${RUN}>](${EVIL}/)`, `<img src=x onerror=${RUN}>`],
  'bare javascript link': [`<javascript:${RUN}>`, `javascript:${RUN}`],
  'bare link with a quote': [`<${EVIL}/"onmouseover="${RUN}">`, `${EVIL}/`],
  'defined javascript': [`[words][one]\n\n[one]: javascript:${RUN}`, 'words'],
  'defined prototype': [
    `[__proto__][] and [constructor][]\n\n[__proto__]: javascript:${RUN}`,
    'constructor',
  ],
  'picture elsewhere': [`![seen by all](${EVIL}/pixel.png)`, 'seen by all'],
  'picture of javascript': [`![seen by none](javascript:${RUN})`, 'seen by none'],
  'picture with a tag': [`!["><script>${RUN}</script>](${EVIL}/p.png "\\"onload=${RUN}")`, RUN],
  'defined picture': [`![seen][p]\n\n[p]: ${EVIL}/p.png`, 'seen'],
  'picture in a link': [`[![within](${EVIL}/p.png)](javascript:${RUN})`, 'within'],
  'link in a link': [`[[words](javascript:${RUN})](${EVIL}/)`, 'words'],
};

/** Inputs that are links or pictures. */
export const LINK_INPUTS: readonly HostileInput[] = [
  ...Object.entries(ADDRESSES).map(([name, address]) => ({
    name,
    attacks: 'the address of a link',
    text: saying(`[words that lead](<${address}>)`),
    shown: ['words that lead', BEHIND],
  })),
  ...Object.entries(WRITTEN).map(([name, [markdown, shown]]) => ({
    name,
    attacks: 'a link or picture',
    text: saying(markdown),
    shown: [shown, BEHIND],
  })),
];
