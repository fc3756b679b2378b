import { expect, it } from 'vitest';
import { assetsIn, belongsTo, titleIn, withoutReferences } from './page-html.ts';

const HTML = `<meta property="og:title" content="Salt &#38; water"><link rel="manifest" href="/talks/manifest.webmanifest">
<link rel="stylesheet" href="/talks/_astro/page.css"><script type="module" src="/talks/_astro/page.js"></script>
<link rel="preload" href="/talks/_astro/fonts/a.woff2" as="font"><a href="/talks/interviews/a/">A</a><img src="https://x.example/_astro/p.png">`;

it('a page is known to be of the site whose manifest it names', () => {
  expect(belongsTo(HTML, '/talks/')).toBe(true);
  expect(belongsTo(HTML, '/')).toBe(false);
  expect(belongsTo(HTML, '/other/')).toBe(false);
});

it('a page says its title, and which files it needs', () => {
  expect(titleIn(HTML)).toBe('Salt &#38; water');
  const files = ['page.css', 'page.js', 'fonts/a.woff2'];
  expect(assetsIn(HTML, '/talks/')).toEqual(files.map((name) => `/talks/_astro/${name}`));
});

it('a title is read as it was written', () => {
  expect(withoutReferences(titleIn(HTML))).toBe('Salt & water');
  expect(withoutReferences('&#34;A&quot; &lt;b&gt; &amp;#38; &nbsp; &')).toBe(
    '"A" <b> &#38; &nbsp; &',
  );
});
