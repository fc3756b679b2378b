/** The one style sheet of a book: the reader's device has its own faces, sizes and colours. */
export const EBOOK_STYLES = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; font-weight: 600; hyphens: none; line-height: 1.2; text-align: start; }
h1 { font-size: 1.8em; margin-block: 0.25em 1em; }
h2 { font-size: 1.4em; margin-block: 2em 1em; }
p { margin-block: 0 0.6em; orphans: 2; widows: 2; }
.title-page { break-after: page; padding-block-start: 15%; }
.eyebrow, .quiet, .time, dt, .mark { opacity: 0.75; }
.eyebrow, .turn-head, .cue, dl, .voices { font-family: sans-serif; font-size: 0.85em; }
.eyebrow span + span::before { content: "· "; }
.preface { font-size: 1.05em; }
.voices { list-style: none; margin: 2em 0; padding: 0; }
.voices li { margin-block-end: 0.4em; }
.turn { margin-block: 0 1.1em; }
.turn.asks { margin-block-start: 1.8em; }
.turn.asks > p { font-family: sans-serif; font-weight: 500; }
.turn-head { break-after: avoid; margin-block-end: 0.2em; text-indent: 0; }
.asks > .turn-head, .asks { break-after: avoid; }
.speaker { font-weight: 700; margin-inline-end: 0.75em; }
.time { color: inherit; font-variant-numeric: tabular-nums; text-decoration: none; }
blockquote { border-inline-start: 2px solid; margin-inline: 0; padding-inline-start: 1em; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: start; }
.left { text-align: left; }
.right { text-align: right; }
.center { text-align: center; }
.footnote { font-size: 0.9em; }
dt { margin-block-start: 0.8em; }
dd { margin-inline-start: 0; overflow-wrap: anywhere; }
`;
