import type { Source } from '../front-matter/source.ts';
import { yamlPlaces } from '../front-matter/yaml-places.ts';
import type { SpeakerId } from '../model.ts';
import type { ProblemList } from '../problems/problems.ts';
import type { Speakers } from './speakers.ts';

/**
 * Reports those whom the front matter declares and who have no turn: their
 * labels may have been taken for words of whoever spoke before. Where nobody is
 * named at all, the file does not say who speaks, and nobody is missed.
 *
 * @param speaking those who have a turn
 */
export function reportSilentSpeakers(
  { frontMatter }: Source,
  speakers: Speakers,
  speaking: ReadonlySet<SpeakerId>,
  problems: ProblemList,
): void {
  const silent = speaking.size > 0 ? speakers.silent(speaking) : [];
  if (!frontMatter || silent.length === 0) return;
  const places = yamlPlaces(frontMatter.yaml, frontMatter.line);
  for (const { speaker, index } of silent) {
    const message = `Unexpected speaker “${speaker.name}” without a turn, expected one`;
    problems.add('speaker-silent', places.value(['speakers', index]), message);
  }
}
