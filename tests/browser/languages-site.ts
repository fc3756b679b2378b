import { makeProject } from '../project.ts';
import { buildAndServe } from '../serve-sites.ts';
import { test as base } from './reader.ts';

const AR_TURNS = Array.from(
  { length: 6 },
  (_, n) =>
    `(${n + 2}:00) **المحاور:** ماذا بقي من الجسر بعد الشتاء رقم ${n + 1}؟\n\n**ليلى حداد:** بقي عمودان، ولوح خشب صُنع منه مقعد. *لم يكن ذلك سهلًا* على أهل الضيعة.`,
);

const SITE = {
  'content/site.yaml':
    'title: أرشيف الماء\ndescription: أحاديث عن الماء.\nlanguage: ar\nlicense: ملكية عامة\nurl: https://example.org/water/\n',
  'content/interviews/bridge.md': `---
title: بعد الفيضان
date: 1999-06-14
quotes: exchanges
speakers: [{ name: المحاور, role: moderator }, { name: ليلى حداد, role: guest }]
corrections: [{ date: 2024-05-02, at: t=9, was: ثلاثة أعمدة, now: عمودان }]
---

كلمة عن هذا الحديث.

## الجسر

(0:04) **المحاور:** ماذا بقي من الجسر؟

(0:09) **ليلى حداد:** عمودان، ولوح خشب.

${AR_TURNS.join('\n\n')}
`,
  'content/interviews/mizu.md': `---
title: 水車
language: ja
speakers: [{ name: 聞き手, role: interviewer }, { name: 水野, role: guest }]
---

(0:04) **聞き手:** 橋には何が残りましたか？

(0:09) **水野:** 柱が二本と、*ベンチになった*板が一枚。
`,
};

/** A test that has the address of a site in Arabic, which holds an interview in Japanese too. */
export const test = base.extend<object, { arabic: string }>({
  // Once a worker, since each takes a build.
  arabic: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const project = await makeProject(SITE);
      const server = await buildAndServe(project);
      await use(`http://127.0.0.1:${server.port}/water`);
      server.stop();
      await project.remove();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});
