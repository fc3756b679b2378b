import { asks, type Role, type Speaker, type SpeakerId } from '../transcript/index.ts';

/** How many hues the theme has. */
const HUES = 8;

/** How a speaker is set: the hue tells people apart, the role picks the type. */
export interface Setting {
  name: string;
  role: Role;
  /** Class names of the hue and the type. */
  className: string;
}

/** The setting of each speaker of a transcript. */
export function settingsOf(speakers: readonly Speaker[]): Map<SpeakerId, Setting> {
  return new Map(
    speakers.map(({ id, name, role }, index) => {
      const className = `voice-${(index % HUES) + 1} ${asks(role) ? 'asks' : 'answers'}`;
      return [id, { name, role, className }];
    }),
  );
}
