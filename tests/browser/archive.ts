/** A site of the tests' own making: a base path, more than two speakers, another script, long words. */
export const ARCHIVE: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: The Example Archive
description: Made up for tests.
language: en
url: https://archive.example/archive/
license: CC0 1.0
`,
  'content/interviews/round-table.md': `---
title: A round table on bridges
date: 1999-05
series: { title: Bridges, part: 1 }
speakers:
  - { name: Moderator, role: moderator }
  - { name: Ines Pell, role: guest, title: Engineer }
  - { name: Otto Brandt, role: guest, title: Ferryman }
  - { name: Wu Lan, role: other }
---

(0:02) **Moderator:** Which bridge did you build first?

(0:10) **Ines Pell:** The small one over the mill stream. It was made of oak.

(0:21) **Otto Brandt:** And it put me out of work for a summer.

(0:30) **Wu Lan:** I remember the oak. We carried it over the meadow, plank by plank.

**Moderator:** How long did it stand?

(1:05) **Ines Pell:** Until the flood, which is to say: eleven years.

(1:05) **Otto Brandt:** Twelve.
`,
  'content/interviews/flood.md': `---
title: After the flood
date: 1999-06-14
series: { title: Bridges, part: 2 }
speakers: [{ name: Moderator, role: moderator }, { name: Ines Pell, role: guest }]
---

**Moderator:** What was left of the mill stream bridge?

**Ines Pell:** Two posts, and a plank that somebody made into a bench.
`,
  'content/interviews/hebrew.md': `---
title: שיחה קצרה
language: he
date: 2003
---

**שרה:** מה שלומך היום?

**דוד:** טוב מאוד, תודה. [צחוק]
`,
  'content/interviews/hostile.md': `---
title: <img src=x onerror=alert(1)> & "quotes"
---

**Eve:** <script>document.title = 'broken'</script> and <img src=x onerror="document.title='broken'"> and [run](javascript:alert(1)).

**<b>Mallory</b>:** &lt;script&gt; <iframe src="https://evil.example/"></iframe> ![seen](https://evil.example/pixel.png)
`,
};
