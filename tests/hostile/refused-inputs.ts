import { RUN } from './hostile-input.ts';

/** Front matter that no page may be made of, and the rule that says so. */
export const REFUSED_INPUTS: readonly (readonly [name: string, facts: string, rule: string])[] = [
  [
    'speaker of javascript',
    `speakers: [{ name: Eve, url: "javascript:${RUN}" }]`,
    'front-matter-value',
  ],
  ['speaker of data', 'speakers: [{ name: Eve, url: "data:text/html,x" }]', 'front-matter-value'],
  ['source of vbscript', `source: { title: x, url: "VbScript:${RUN}" }`, 'front-matter-value'],
  ['source of a host alone', 'source: { url: "//evil.example/" }', 'front-matter-value'],
  ['source of a backslash', String.raw`source: { url: "/\\evil.example/" }`, 'front-matter-value'],
  ['source of a tab', String.raw`source: { url: "/\t/evil.example/" }`, 'front-matter-value'],
  ['recording of javascript', `media: "javascript:${RUN}"`, 'front-matter-value'],
  ['recording of a file', 'media: { url: "file:///etc/passwd" }', 'front-matter-value'],
  [
    'poster of data',
    'media: { url: "https://a.example/", poster: "data:image/svg+xml,x" }',
    'front-matter-value',
  ],
  [
    'kind of a recording',
    'media: { url: "https://a.example/", kind: "\\"onload=" }',
    'front-matter-value',
  ],
  [
    'role of a class',
    `speakers: [{ name: Eve, role: "guest\\" onclick=${RUN}" }]`,
    'front-matter-value',
  ],
  ['date of a tag', `date: "2024<script>${RUN}</script>"`, 'front-matter-value'],
  ['date of a correction', 'corrections: [{ date: "<b>", now: x }]', 'front-matter-value'],
  ['language of an attribute', `language: 'en" onload="${RUN}'`, 'front-matter-value'],
  ['length of a tag', 'duration: "<svg onload=x>"', 'front-matter-value'],
  ['part of a series', 'series: { title: x, part: "1<script>" }', 'front-matter-value'],
  ['quotes of a script', 'quotes: "<script>"', 'front-matter-value'],
  [
    'many aliases',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]',
    'front-matter-syntax',
  ],
];

/** Front matter that is published, without the part that is refused, and what is told of that. */
export const IGNORED_INPUTS: readonly (readonly [name: string, facts: string, rule: string])[] = [
  ['prototype key', '__proto__: { title: x, isAdmin: true }', 'front-matter-unknown-key'],
  ['constructor key', 'constructor: { prototype: { title: x } }', 'front-matter-unknown-key'],
  ['merge key', '<<: { title: x }', 'front-matter-unknown-key'],
  ['head key', `head: "<script>${RUN}</script>"`, 'front-matter-unknown-key'],
];

/** Lines of `content/site.yaml` that no site may be built with. */
export const REFUSED_SETTINGS: readonly string[] = [
  `url: "javascript:${RUN}"`,
  'url: "data:text/html,x"',
  'url: "//evil.example/"',
  `suggest: "javascript:${RUN}//{title}"`,
  'suggest: "https://{title}.evil.example/"',
  'suggest: "data:text/html,{words}"',
  'suggest: "mailto:{words}"',
  String.raw`suggest: "https:\\evil.example/{title}"`,
  `language: '"><script>'`,
  'quotes: "<script>"',
  'headers: ["../../.bashrc"]',
  'headers: ["<script>"]',
  'rules: { permalink-gone: "<script>" }',
  'icon: "../../../etc/passwd.png"',
  'icon: "https://evil.example/icon.png"',
  'offline: "<script>"',
  `theme: { accent: "red; } </style><script>${RUN}</script>" }`,
  'theme: { accent: "url(https://evil.example/)" }',
  'theme: { faces: { serif: "../../../etc/passwd" } }',
  'theme: { faces: { sans: "https://evil.example/face.css" } }',
];
