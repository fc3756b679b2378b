/** How grave a problem is: an error fails the build, a warning is listed, a hint is on request. */
export type Severity = 'error' | 'warning' | 'hint';

interface Rule {
  severity: Severity;
  /** How to mend it. */
  hint: string;
}

/** Every rule that a transcript is checked against, by its id. */
export const RULES = {
  encoding: {
    severity: 'error',
    hint: 'Save the file as UTF-8; editors offer it under “Save as” or “Save with encoding”.',
  },
  'file-unreadable': {
    severity: 'error',
    hint: 'See that the file is there and that you may read it.',
  },
  'empty-file': {
    severity: 'error',
    hint: 'Write the front matter and the transcript, or delete the file.',
  },
  'front-matter-missing': {
    severity: 'warning',
    hint: 'Begin the file with “---”, a line “title: …” and another “---”.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    hint: 'End the front matter with a line that holds “---” alone.',
  },
  'front-matter-syntax': {
    severity: 'error',
    hint: 'Quote values that hold a colon, a “#” or a quotation mark.',
  },
  'front-matter-value': {
    severity: 'error',
    hint: 'README lists what each key of the front matter takes.',
  },
  'front-matter-unknown-key': {
    severity: 'warning',
    hint: 'Remove the key or correct its spelling; README lists the keys.',
  },
  'title-missing': {
    severity: 'error',
    hint: 'Add “title: …” to the front matter.',
  },
  'correction-turn': {
    severity: 'warning',
    hint: 'Write under “at” what stands behind the “#” of the turn’s link, or its time.',
  },
  'correction-words': {
    severity: 'warning',
    hint: 'Write the words as readers see them, without Markdown; numbers such as 1.50 in quotation marks.',
  },
  'speaker-unknown': {
    severity: 'warning',
    hint: 'Add the name to “speakers” in the front matter, or as an alias of one who is there.',
  },
  'speaker-silent': {
    severity: 'hint',
    hint: 'See whether a label was meant for this speaker, and add it under “aliases”; else leave the speaker out.',
  },
  'speaker-resolved': {
    severity: 'hint',
    hint: 'Add the short form as an alias of the speaker it stands for, or of another.',
  },
  'label-once': {
    severity: 'hint',
    hint: 'If this is a speaker, declare the name under “speakers” in the front matter.',
  },
  'label-repeated': {
    severity: 'warning',
    hint: 'Write the name once; “verbatim check --fix” does it.',
  },
  'speaker-similar': {
    severity: 'warning',
    hint: 'Correct the name, or declare both under “speakers” in the front matter.',
  },
  'speaker-doubtful': {
    severity: 'hint',
    hint: 'If nobody is called so, add it to “not-speakers” in the front matter; else to “speakers”.',
  },
  'forms-mixed': {
    severity: 'hint',
    hint: 'Write all turn headers alike; “verbatim format” does it.',
  },
  'format-unsafe': {
    severity: 'error',
    hint: 'Declare “speakers” and “not-speakers” in the front matter, or write the headers by hand.',
  },
  'guest-ambiguous': {
    severity: 'warning',
    hint: 'Label the answers, or leave one speaker with the role “guest”.',
  },
  'turn-empty': {
    severity: 'warning',
    hint: 'Write the words below the name or the time, or remove it.',
  },
  'nesting-deep': {
    severity: 'warning',
    hint: 'Remove markers such as “>” or “*” that stand by the dozen; all is kept as plain text.',
  },
  'time-invalid': {
    severity: 'error',
    hint: 'Write minutes and seconds below 60: “1:05”, “12:05”, “1:02:03”.',
  },
  'time-backwards': {
    severity: 'warning',
    hint: 'Correct the time if it is a slip; joined recordings may start again at 0:00.',
  },
  'time-restarts': {
    severity: 'hint',
    hint: 'If two recordings were joined, all is well; else correct the time.',
  },
  'time-past-end': {
    severity: 'warning',
    hint: 'Correct the time, or “duration” in the front matter.',
  },
  'quote-unknown': {
    severity: 'warning',
    hint: 'Write the turn’s time, or what stands behind the “#” of its link.',
  },
  'turns-none': {
    severity: 'warning',
    hint: 'Begin each turn with a name and a colon, a time in brackets, or both.',
  },
  'mark-unclosed': {
    severity: 'warning',
    hint: 'Close the mark where what it marks ends, or put “\\” before it to show it as it is.',
  },
  'html-as-text': {
    severity: 'warning',
    hint: 'Remove the tags, or write the same in Markdown; readers see them as they are typed.',
  },
  'reference-dangling': {
    severity: 'warning',
    hint: 'Add a line “[label]: https://…”, or put “\\” before the brackets.',
  },
  'footnote-dangling': {
    severity: 'warning',
    hint: 'Add the missing half: “[^label]” amid the words, or a line “[^label]: …”.',
  },
  'heading-duplicate': {
    severity: 'hint',
    hint: 'Give each chapter a heading of its own, so that its address does not hang on the order.',
  },
  'link-unsafe': {
    severity: 'warning',
    hint: 'Use an address that begins with https:, http: or mailto:, or a path of this site.',
  },
  'history-missing': {
    severity: 'error',
    hint: 'Build from a full clone (“fetch-depth: 0”), or set “corrections.history” to “none”.',
  },
  'history-untracked': {
    severity: 'warning',
    hint: 'Commit the file; from then on its changes are known.',
  },
  'settings-syntax': {
    severity: 'error',
    hint: 'Quote values that hold a colon, a “#” or a quotation mark.',
  },
  'settings-value': {
    severity: 'error',
    hint: 'README lists the keys of the site’s settings under “The site”.',
  },
  'settings-unknown-key': {
    severity: 'warning',
    hint: 'Remove the key or correct its spelling; README lists the keys under “The site”.',
  },
  'slug-duplicate': {
    severity: 'error',
    hint: 'Rename one of the files: the name is the interview’s address.',
  },
  'slug-invalid': {
    severity: 'error',
    hint: 'Use a letter or a digit in the file name: the name is the interview’s address.',
  },
  'translation-unknown': {
    severity: 'error',
    hint: 'Write what stands behind “/interviews/” in the address of the original.',
  },
  'translation-chained': {
    severity: 'error',
    hint: 'Name the original itself under “translation-of”.',
  },
  'translation-language': {
    severity: 'error',
    hint: 'Write under “language” what language the translation is in, such as “de”.',
  },
  'translation-duplicate': {
    severity: 'error',
    hint: 'Keep one text a language, or correct “language” in the front matter.',
  },
  'permalinks-syntax': {
    severity: 'error',
    hint: 'Keep the lines of both sides where a merge left its marks, then run “verbatim permalinks”.',
  },
  'permalink-gone': {
    severity: 'error',
    hint: 'Put the words back, say where they are now (“verbatim permalinks --lead OLD --to NEW”), or withdraw the address (“verbatim permalinks --retire OLD --reason …”).',
  },
  'permalink-taken': {
    severity: 'error',
    hint: 'Rename the file: the address was published for another interview.',
  },
  'permalinks-behind': {
    severity: 'warning',
    hint: 'Run “verbatim permalinks” before you publish, and commit content/permalinks.json.',
  },
} as const satisfies Record<string, Rule>;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;
