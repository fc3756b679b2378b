/** A word that fits on no line, and one as a name that just counts as a name. */
const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenverein'.repeat(3);
const LONG_NAME = LONG_WORD.slice(0, 72);

const LONG_TURNS = Array.from(
  { length: 2000 },
  (_, index) =>
    `**${index % 2 ? 'Bo' : 'Ada'}:** ${index % 2 ? 'It did, by and large, and so on' : 'Did it'} ${index}.`,
);

/** A site of the tests' own making: a base path, more than two speakers, another script, long words. */
export const ARCHIVE: Readonly<Record<string, string>> = {
  'content/site.yaml': `title: The Example Archive
description: Made up for tests.
language: en
url: https://archive.example/archive/
license: CC0 1.0
suggest: https://forge.example/new?title={title}&body={address}%0A%0A{words}&at={file}:{line}
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
corrections:
  - { date: 2024-05-02, was: Three posts and, now: "Two posts, and", note: Misheard. }
  - { date: 2024, was: a plank that was made, now: a plank that somebody made }
---

**Moderator:** What was left of the mill stream bridge?

**Ines Pell:** Two posts, and a plank that somebody made into a bench.
`,
  'content/interviews/hebrew.md': `---
title: שיחה קצרה
language: he
date: 2003
corrections: [{ date: 2024-05, was: טוב, now: טוב מאוד }]
quotes: exchanges
---

נרשם ביד.

**שרה:** מה שלומך היום?

**דוד:** טוב מאוד, תודה. [צחוק]

---

סוף.
`,
  'content/interviews/foreign-passages.md': `---
title: Passages in other languages
---

**Ada:** It had a [je ne *sais* quoi]{lang=fr}, they said.

**Bo:** [שלום!]{lang=he} was all. <span lang="xx">Raw</span>.
`,
  'content/interviews/hostile.md': `---
title: <img src=x onerror=alert(1)> & "quotes"
---

**Eve:** <script>document.title = 'broken'</script> and <img src=x onerror="document.title='broken'"> and [run](javascript:alert(1)).

**<b>Mallory</b>:** &lt;script&gt; <iframe src="https://evil.example/"></iframe> ![seen](https://evil.example/pixel.png)
`,
  'content/interviews/long-words.md': `---
title: ${LONG_WORD}
event: ${LONG_WORD}
place: ${LONG_WORD}
description: ${LONG_WORD}
series: { title: ${LONG_WORD}, part: 1 }
license: ${LONG_WORD}
tags: [${LONG_WORD}]
source: { title: ${LONG_WORD}, url: https://source.example/${LONG_WORD} }
media: [{ url: https://media.example/${LONG_WORD} }]
speakers:
  - { name: ${LONG_NAME}, role: interviewer, title: ${LONG_WORD} }
  - { name: Bo${LONG_NAME}, role: guest, title: ${LONG_WORD} }
---

${LONG_WORD}

## ${LONG_WORD}

(0:01) **${LONG_NAME}:** ${LONG_WORD}?

**Bo${LONG_NAME}:** ${LONG_WORD}, \`${LONG_WORD}\` and [${LONG_WORD}](https://link.example/).

\`\`\`
${LONG_WORD} ${LONG_WORD}
\`\`\`

> ${LONG_WORD}

- ${LONG_WORD}

(10:00:05) **${LONG_NAME}:** What else?

**Bo${LONG_NAME}:** Nothing.

---

${LONG_WORD}
`,
  'content/interviews/long-words-again.md': `---
title: ${LONG_WORD}
series: { title: ${LONG_WORD}, part: 2 }
---

**Ada:** ${LONG_WORD}
`,
  'content/interviews/two-thousand-turns.md': `---
title: Two thousand turns
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

${LONG_TURNS.join('\n\n')}
`,
  'content/interviews/back-and-forth.md': `---
title: Back and forth
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

# How this came to be

It was written for the tests, after [an example](https://example.org/talk).

(0:10) **Ada:** Where did it begin?

**Bo:** ${'It began at the mill, and went on from there. '.repeat(120)}

(5:00) **Ada:** You said so at [0:10] already. Is this it?

**Bo:** It is:

### The list

- a plank
- a post

> And a bench.

\`\`\`
plank + post = bench
\`\`\`

(6:00) **Ada:** Thank you.

**Bo:** ${'Not at all, and so on. '.repeat(200)}

---

## Where this comes from

Taken down by hand; see [the source](https://source.example/tape).
`,
  'content/interviews/signs.md': `---
title: Signs and points
speakers: [{ name: Ada, role: interviewer }, { name: Bo, role: guest }]
---

(0:05) **Ada:** .NET was new in those days. I would have liked to say—

(0:12) **Bo:** We ship .NET and it was -40 degrees, or .5 of that, as you said at [0:05]. Was it?
`,
  'content/interviews/prose.md': `---
title: Prose that nobody is named in
---

The mill stood by the stream, and the stream ran by the mill.

Nobody remembers which was there first.
`,
  'content/interviews/one-turn.md': `---
title: One turn alone
---

**Ada:** This is all.
`,
  'content/interviews/every-voice.md': `---
title: Every voice
---

**Ada (Mill Works):** Who is there?

**Bill:** I am.

**Ted:** And I.

**Bill and Ted:** We both are.

**Break:** [0:40] A bell.

- **Ada:** Then we are three.
- **Ted:** Four, with the bell.

Bill: On one line,
Ted: and on the next.
`,
  'content/interviews/tables-and-notes.md': `---
title: Tables, code and notes
duration: 20:00
---

[0:05] Somebody coughs, and nobody is named yet.

**Ada:** The posts are in this table.[^oak] It is wide:

| Post | Wood | Set in | Taken out | By whom it was felled | What became of it |
|------|:----:|-------:|-----------|-----------------------|-------------------|
| 1 | oak | 1901 | 1962 | Otto Brandt and his brothers, over a summer | a bench by the mill |
| 2 | elm | 1902 | never | nobody remembers | **still** there | and one cell more |

**Ben:** And the sum?

**Ada:** As the clerk wrote it:

\`\`\`text
posts = 2   # of which one stands, for all that anybody in the village could say about it
\`\`\`

[^oak]: Oak, for the greater part.
`,
  'content/interviews/ferry.md': `---
title: The last ferry
date: 2006-03
speakers: [{ name: Ada Rowe, role: interviewer }, { name: Jon Marsh, role: guest }]
---

## The rope

(0:05) **Ada Rowe:** How was the ferry held?

(0:12) **Jon Marsh:** By a rope, from bank to bank. It was as thick as my arm, and had to be tarred in spring and in autumn.

**Ada Rowe:** Who paid for the tar?

**Jon Marsh:** The village, in most years.

## The end

(1:40) **Ada Rowe:** And when the road came?

**Jon Marsh:** Then nobody called for us any more.
`,
  'content/interviews/ferry.de.md': `---
title: Die letzte Fähre
date: 2006-03
speakers: [{ name: Ada Rowe, role: interviewer }, { name: Jon Marsh, role: guest }]
---

## Das Seil

(0:05) **Ada Rowe:** Wie wurde die Fähre gehalten?

(0:12) **Jon Marsh:** Mit einem Seil, von Ufer zu Ufer.

**Jon Marsh:** Es war so dick wie mein Arm und musste im Frühjahr und im Herbst geteert werden.

**Ada Rowe:** Wer hat den Teer bezahlt?

**Jon Marsh:** Das Dorf, in den meisten Jahren.

## Das Ende

(1:40) **Ada Rowe:** Und als die Straße kam?

**Jon Marsh:** Dann hat uns niemand mehr gerufen.
`,
  'content/interviews/abbara.md': `---
title: العبّارة الأخيرة
translation-of: ferry
language: ar
date: 2006-03
speakers: [{ name: آدا رو, role: interviewer }, { name: جون مارش, role: guest }]
---

**آدا رو:** كيف كانت العبّارة تُثبَّت؟

**جون مارش:** بحبل من ضفة إلى ضفة. كان بسماكة ذراعي، وكان يجب طلاؤه بالقار في الربيع والخريف.

**آدا رو:** من كان يدفع ثمن القار؟

**جون مارش:** القرية، في معظم السنوات.

**آدا رو:** وعندما جاء الطريق؟

**جون مارش:** عندها لم يعد أحد ينادينا.
`,
};
