/** Where it is kept at which turn the reader stopped, for all interviews. */
export const PLACES_KEY = 'verbatim:places';
