/** What the interface says of pages that are kept on the device. */
export const OFFLINE_STRINGS = {
  newer: 'A newer version of this site is ready.',
  show: 'Show it',
  later: 'Later',
  keep: (size: string) => (size === '' ? 'Keep for offline' : `Keep for offline (${size})`),
  keeping: 'Keeping…',
  remove: 'Remove from this device',
  outcomes: {
    kept: 'Kept on this device: it can be read without a connection.',
    later:
      'The site has just been updated. This interview is kept with the newer version, as soon as that is here.',
    'no room': 'There is no room for it on this device.',
    failed: 'It could not be kept. Is there a connection?',
  },
  removed: 'No longer kept.',
  savedIndex: 'There is no connection: these are quotes of the index that is on this device.',
  absent: 'This page is not on this device, and there is no connection.',
  noneYet: 'Nothing yet. Interviews that you read are kept here for a while.',
  kept: 'Kept',
  read: 'Read lately',
  removeAll: 'Remove all',
  unavailable: 'This browser keeps nothing of this site.',
} as const;
