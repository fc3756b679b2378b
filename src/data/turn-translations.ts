import { type Html, type Transcript, turnsOf } from '../transcript/index.ts';
import { counterparts } from '../translations/counterparts.ts';
import { matchTurns, type TurnPair } from '../translations/match-turns.ts';
import { escapeHtml } from './escape-html.ts';
import { getTranscript, type Interview } from './interviews.ts';
import { writingOf } from './language.ts';
import { languageNameOf } from './translations.ts';

/**
 * Which turns of one text of an interview are which of another, for both ways alike.
 *
 * @param texts all of the interview, the original first
 */
function pairsBetween(
  texts: readonly Interview[],
  [interview, transcript]: readonly [Interview, Transcript],
  [other, theirs]: readonly [Interview, Transcript],
): TurnPair[] {
  const [own, foreign] = [turnsOf(transcript), turnsOf(theirs)];
  const placeOf = ({ id }: Interview) => texts.findIndex((one) => one.id === id);
  if (placeOf(interview) < placeOf(other)) return matchTurns(own, foreign);
  return matchTurns(foreign, own).map(([a, b]) => [b, a]);
}

/**
 * For each turn of an interview the links to the same turn in its other
 * languages, as HTML by the turns' ids. What cannot be published, which `dev`
 * shows itself, is not linked.
 *
 * @param texts all of the interview, the original first; it may be among them
 */
export async function turnTranslations(
  interview: Interview,
  transcript: Transcript,
  texts: readonly Interview[],
): Promise<ReadonlyMap<string, Html>> {
  const links = new Map<string, Html>();
  for (const other of texts) {
    if (other.id === interview.id || other.errors.length > 0) continue;
    const theirs = await getTranscript(other);
    const pairs = pairsBetween(texts, [interview, transcript], [other, theirs]);
    const { lang } = writingOf(other);
    const start = `<a href="${escapeHtml(other.href)}#`;
    const end = `" hreflang="${lang}" lang="${lang}">${escapeHtml(languageNameOf(other))}</a>`;
    const turns = turnsOf(transcript);
    const foreign = turnsOf(theirs);
    for (const [place, to] of counterparts(pairs, turns.length).entries()) {
      const [turn, there] = [turns[place], to === undefined ? undefined : foreign[to]];
      if (!turn || !there) continue;
      const before = links.get(turn.id) ?? '';
      links.set(turn.id, `${before}${before && ' '}${start}${escapeHtml(there.id)}${end}`);
    }
  }
  return new Map(
    [...links].map(([id, html]) => [id, ` <span class="in-others">${html}</span>`] as const),
  );
}
