/** BCP 47 tag of the words around the interviews: labels, buttons, dates and numbers. */
export const INTERFACE_LANGUAGE = 'en';
