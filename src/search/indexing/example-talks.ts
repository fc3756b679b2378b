const SPEAKERS =
  'speakers:\n  - { name: Ada, role: interviewer }\n  - { name: Bo Quist, role: guest }\n  - { name: Cy, role: guest }';

/** The Markdown by slug: one interview in Dutch by its front matter, one in the site's own language. */
export const TALKS = {
  bread: `---
title: On bread
date: 2021-03
language: nl
tags: [food, craft]
series: { title: Trades, part: 1 }
${SPEAKERS}
---

A baker of **Zeeland** at home.

## Rising

**Ada:** (0:05) How did you begin — and when?

**Bo Quist:** With a starter, flour & water; “nothing else”… <b>Nothing</b>!

**Cy:** (0:31) Don’t forget the Sourdough-Levain from Café Müller.

## Baking

**Ada:** (1:10) What can go wrong?

**Bo Quist:** Everything. The oven is the single

point of failure, 仮想化技術 aside.

**Ada:** Thank you.

---

Typed by a friend.
`,
  boats: `---
title: On boats
date: 2020
${SPEAKERS}
---

**Ada:** (0:10) Is the mast a single point where failure begins?

**Cy:** (0:20) It is the rigging that fails, in partnerships of two.
`,
};
