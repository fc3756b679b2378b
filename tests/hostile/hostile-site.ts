import type { HostileInput } from './hostile-input.ts';
import { RUN } from './hostile-input.ts';
import { LINK_INPUTS } from './link-inputs.ts';
import { MARKUP_INPUTS } from './markup-inputs.ts';
import { NAME_INPUTS } from './name-inputs.ts';
import { TIME_INPUTS } from './time-inputs.ts';

/** All inputs that are published: each as an interview of one site. */
export const INPUTS: readonly HostileInput[] = [
  ...MARKUP_INPUTS,
  ...LINK_INPUTS,
  ...NAME_INPUTS,
  ...TIME_INPUTS,
];

function fileOf({ file, name }: HostileInput): string {
  return `content/interviews/${file ?? `${name.replaceAll(' ', '-').replaceAll('=', '')}.md`}`;
}

/** The path of an input's page, from the site's start. */
export function pathOf({ slug, name }: HostileInput): string {
  const own = slug ?? name.replaceAll(' ', '-').replaceAll('=', '').toLowerCase();
  return `interviews/${own.split('/').map(encodeURIComponent).join('/')}/`;
}

/** Why an interview and a passage were withdrawn. */
export const REASON = `</p></script><script>${RUN}</script><img src=x onerror=${RUN}>`;

const LEDGER = `{"":{"":1
},"<img src=x onerror=window.__ran=1>":{"":{"retired":${JSON.stringify(REASON)}}
},"__proto__-old":{"":{"moved":"script-element"}
},"moved\\"onclick=":{"":{"moved":"script-element"}
},"script-element":{"":""
,"\\"><script>window.__ran=1</script>":{"retired":${JSON.stringify(REASON)}}
,"__proto__":{"retired":${JSON.stringify(REASON)}}
}}
`;

/** The files of the site, by path from the project's folder. */
export const HOSTILE_SITE: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: '</title><script>${RUN}</script> & "quotes"'
description: '"><img src=x onerror=${RUN}> <!--'
license: '<svg onload=${RUN}>'
url: https://hostile.example/a/b/
suggest: https://forge.example/new?title={title}&body={words}
quotes: exchanges
headers: [_headers, apache, nginx, vercel]
`,
  'content/permalinks.json': LEDGER,
  ...Object.fromEntries(INPUTS.map((input) => [fileOf(input), input.text])),
};
