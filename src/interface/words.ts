import type { KeyDeed } from '../reader/keys/key-list.ts';
import type { PreferenceField, PreferenceWord } from '../reader/preferences/preference-fields.ts';
import type { Field } from '../search/query.ts';
import type { Order } from '../search/question.ts';
import type { Role } from '../transcript/model.ts';

/** The plural categories of CLDR; each language uses some of them. */
export type Category = Intl.LDMLPluralRule;

/** A text in each plural form that a language needs; `{count}` stands for the number. */
export type Counted = Readonly<{ other: string } & Partial<Record<Category, string>>>;

/**
 * All words of the interface, each with its place. `{name}` in a text stands
 * for what is put in. Words that scripts need as well stand in parts of their
 * own (see `ScriptPart`), since a page carries the parts that its scripts use.
 */
export interface WordsWith<Forms extends Counted> {
  /** What is between things in a row: names, facts. */
  comma: string;
  /** The frame of every page. */
  page: {
    skip: string;
    /** Names the navigation of the site. */
    site: string;
    interviews: string;
    search: string;
    searchBox: string;
    preferences: string;
    offline: string;
    license: string;
  };
  /** The lists of interviews. */
  lists: {
    title: string;
    empty: string;
    /** Names the way from page to page. */
    pages: string;
    newer: string;
    older: string;
    place: string;
  };
  /** What tells one interview from others, in lists and above its words. */
  facts: {
    part: string;
    words: Forms;
    pages: Forms;
  };
  notFound: {
    title: string;
    description: string;
    /** With the two links that follow. */
    text: string;
    interviews: string;
    words: string;
  };
  /** Pages at addresses where something stood before. */
  former: {
    interviewMoved: string;
    quoteMoved: string;
    /** Stands before the title of what moved. */
    here: string;
    passage: string;
    withdrawn: string;
    description: string;
  };
  /** The page of an interview. */
  interview: {
    questions: string;
    chapters: string;
    /** Names the list of those who speak. */
    voices: string;
    share: string;
    asked: Forms;
    notes: string;
    linkToTurn: string;
    /** Stands before the reason. */
    withdrawnPassage: string;
    recorded: string;
    recording: string;
    source: string;
    license: string;
    subjects: string;
    quotes: string;
    oneByOne: string;
    series: string;
    previous: string;
    next: string;
    cite: string;
    download: string;
    ebook: string;
    onPaper: string;
    permalinks: string;
    /** What an address leads to, for paper. */
    leadsTo: string;
    /** On the button of a turn, and what the button is called in full, which holds that word. */
    quote: string;
    quoteTurn: string;
    /** How long it takes to read, and how long the rest of it. */
    toRead: string;
    left: string;
    lessLeft: string;
    /** Where the reader stopped the last time. */
    goOn: string;
    goOnAt: string;
    forget: string;
    forgotten: string;
  };
  corrections: {
    title: string;
    corrected: string;
    added: string;
    removed: string;
    /** For those who hear the page: before and behind words that are struck or put in. */
    struck: readonly [before: string, behind: string];
    putIn: readonly [before: string, behind: string];
    suggest: string;
  };
  /** What an interview is there in besides; languages are called by their own names. */
  translations: {
    /** Names the links to them. */
    languages: string;
    /** In front of the languages that it is there in besides. */
    alsoIn: string;
    /** In front of the original's language. */
    translatedFrom: string;
    /** In front of the pairs of languages that have a page of their own. */
    sideBySide: string;
    /** What is said of such a page where search engines show it. */
    beside: string;
  };
  /** What e-books have besides the words of their interview. */
  ebook: {
    contents: string;
    /** Names the landmarks. */
    guide: string;
    titlePage: string;
    start: string;
    about: string;
    /** Stands before the address of the interview's page. */
    page: string;
    /** How it can be read, for those who choose books by that. */
    accessibility: string;
  };
  /** The page of a quote. */
  quotePage: {
    read: string;
    readAt: string;
    readOn: string;
    readOnAt: string;
    cite: string;
    /** Names the way from quote to quote. */
    quotes: string;
    before: string;
    after: string;
  };
  /** The strip of the search within an interview; what a button is called in full holds its word. */
  findStrip: {
    name: string;
    box: string;
    previous: string;
    previousHit: string;
    next: string;
    nextHit: string;
    all: string;
    close: string;
    closeSearch: string;
  };
  /** The search page, as it stands before a search. */
  searchPage: {
    title: string;
    description: string;
    heading: string;
    /** With a link to all interviews. */
    withoutScript: string;
    label: string;
    button: string;
    /** With an example of each kind. */
    help: string;
    helpPhrase: string;
    helpWord: string;
    helpSpeaker: string;
    choices: string;
    sortedBy: string;
    results: string;
    more: string;
    fields: Readonly<Record<Field, string>>;
    orders: Readonly<Record<Order, string>>;
  };
  /** When words are spoken that have no time of their own. */
  times: {
    after: string;
  };
  /** What links to turns and words say. */
  links: {
    copied: string;
    inAddressBar: string;
    wordsChanged: string;
    wordsGone: string;
  };
  /** What the search within an interview says. */
  find: {
    none: string;
    wordless: string;
    some: string;
    introduction: string;
    notes: string;
    fromStart: string;
    fromEnd: string;
    hits: Forms;
    passages: Forms;
    place: string;
  };
  /** The menu of tools for a quote. */
  quoteMenu: {
    tools: string;
    turnTools: string;
    reachable: string;
    copyQuote: string;
    copyLink: string;
    cite: string;
    share: string;
    saveImage: string;
    suggest: string;
    styles: string;
    quoteCopied: string;
    linkCopied: string;
    citationCopied: string;
    imageSaved: string;
    imageFailed: string;
    citeFailed: string;
    byHand: string;
    /** What a citation of plain words is called; the other styles have names of their own. */
    plainText: string;
  };
  /** How a reader has the pages set. */
  preferences: {
    title: string;
    close: string;
    reset: string;
    wasReset: string;
    forget: string;
    forgotten: string;
    note: string;
    keys: string;
    keysNote: string;
    fields: Readonly<Record<PreferenceField, string>>;
    values: Readonly<Record<PreferenceWord, string>>;
  };
  /** The list of keys, and what is said of them when they are pressed. */
  keys: {
    title: string;
    close: string;
    everywhere: string;
    reading: string;
    finding: string;
    last: string;
    first: string;
    does: Readonly<Record<KeyDeed, string>>;
  };
  /** What is said of keeping an interview on the device, and of a newer version of the site. */
  offline: {
    newer: string;
    show: string;
    later: string;
    keep: string;
    keepSized: string;
    keeping: string;
    remove: string;
    removed: string;
    outcomes: Readonly<Record<'kept' | 'later' | 'no room' | 'failed', string>>;
  };
  /** The list of what can be read without a connection. */
  savedPages: {
    title: string;
    lede: string;
    withoutScript: string;
    absent: string;
    noneYet: string;
    kept: string;
    read: string;
    removeAll: string;
    unavailable: string;
  };
  /** What the search page says once it runs. */
  search: {
    title: string;
    titleWithoutWords: string;
    searching: string;
    counting: string;
    /** With the question that the words answer. */
    answering: string;
    wordless: string;
    noneYet: string;
    noMore: string;
    none: string;
    unavailable: string;
    whyUnavailable: string;
    partlyUnavailable: string;
    retry: string;
    allInterviews: string;
    savedIndex: string;
    introduction: string;
    notes: string;
    quotes: Forms;
    about: string;
    inInterviews: Forms;
    /** How many quotes, and in how many interviews. */
    total: string;
    /** With the ways in which the nearest quotes are less than what was looked for. */
    near: string;
    withoutWords: string;
    anyOrder: string;
    evenWith: string;
    amongAll: string;
    /** A word that was typed. */
    quoted: string;
    choice: string;
    choiceAbout: string;
    any: Readonly<Record<Field, string>>;
    roles: Readonly<Record<Role, string>>;
  };
}

/** The words of any one language. */
export type Words = WordsWith<Counted>;

/** The words of a language that has these plural categories: each form must be there. */
export type WordsIn<Own extends Category> = WordsWith<Readonly<Record<Own | 'other', string>>>;

/** The parts that scripts use. */
export type ScriptPart =
  | 'comma'
  | 'times'
  | 'links'
  | 'find'
  | 'quoteMenu'
  | 'preferences'
  | 'keys'
  | 'offline'
  | 'savedPages'
  | 'search';
