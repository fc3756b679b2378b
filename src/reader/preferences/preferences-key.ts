/** Where the reader's preferences are kept, all in one record. */
export const PREFERENCES_KEY = 'verbatim:preferences';
