import type { Chapter, Html, Transcript, Turn, Withdrawal } from '../transcript/index.ts';
import type { Addresses, TargetAddresses } from './addresses.ts';

/** A time amid the words, as the compiler writes it: a link to itself, or to the first of its second. */
const RE_INNER_TIME = /<a href="#(?<to>t=\d+)" class="time"(?<id> id="t=\d+")?>/g;
const RE_HEADING_ID = /(?<open><h[1-6]) id="(?<id>[^"]*)">/g;

/** What an interview's page is made of, as far as addresses stand in it. */
type Addressed = Pick<Transcript, 'preface' | 'notes' | 'chapters'>;

/** Puts settled addresses into a page's parts. */
class Application {
  readonly #addresses: readonly TargetAddresses[];
  readonly #withdrawn: ReadonlyMap<number, Withdrawal[]>;
  /** By the compiler's id: where that leads to now, where it is another. */
  readonly #moved = new Map<string, string>();
  /** All ids that are given. */
  readonly #given: ReadonlySet<string>;
  #next = 0;

  constructor({ targets, withdrawn }: Addresses, transcript: Addressed) {
    this.#addresses = targets;
    this.#given = new Set([
      ...targets.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...withdrawn.map(({ id }) => id),
    ]);
    const turns = placesOf(transcript);
    const behind = new Map<number, Withdrawal[]>();
    for (const { id, reason, behind: place } of withdrawn) {
      const turn = turns.findLast((one) => one <= place) ?? turns[0];
      if (turn !== undefined) behind.set(turn, [...(behind.get(turn) ?? []), { id, reason }]);
    }
    this.#withdrawn = behind;
    let place = 0;
    for (const { id, turns: own } of transcript.chapters) {
      for (const one of id === undefined ? own : [{ id }, ...own]) {
        const settled = targets[place];
        if (settled && settled.id !== one.id) this.#moved.set(one.id, settled.id);
        for (const time of settled?.refused ?? []) this.#moved.set(time, settled?.id ?? time);
        place += 1;
      }
    }
  }

  chapter(chapter: Chapter): Chapter {
    const settled = chapter.id === undefined ? undefined : this.#take();
    const { id, aliases = [] } = settled ?? {};
    return {
      ...chapter,
      ...(id !== undefined && { id }),
      ...(aliases.length > 0 && { aliases }),
      turns: chapter.turns.map((turn) => this.#turn(turn)),
    };
  }

  html(html: Html, refused: readonly string[] = []): Html {
    const timed = html.includes(' class="time"')
      ? html.replaceAll(RE_INNER_TIME, (link, to: string, id: string | undefined) => {
          if (id !== undefined && !refused.includes(to)) return link;
          const place = this.#moved.get(to);
          return place === undefined ? link : `<a href="#${place}" class="time">`;
        })
      : html;
    return timed.includes(' id="')
      ? timed.replaceAll(RE_HEADING_ID, (heading, open: string, id: string) =>
          this.#given.has(id) ? `${open}>` : heading,
        )
      : timed;
  }

  #take(): TargetAddresses | undefined {
    this.#next += 1;
    return this.#addresses[this.#next - 1];
  }

  #turn(turn: Turn): Turn {
    const withdrawn = this.#withdrawn.get(this.#next);
    const { id, aliases, refused } = this.#take() ?? { id: turn.id, aliases: [], refused: [] };
    return {
      ...turn,
      id,
      ...(id !== turn.id && { compiledId: turn.id }),
      ...(aliases.length > 0 && { aliases }),
      ...(withdrawn && { withdrawn }),
      html: this.html(turn.html, refused),
    };
  }
}

/** The places of the turns among the targets. */
function placesOf({ chapters }: Addressed): number[] {
  const places: number[] = [];
  let place = 0;
  for (const { id, turns } of chapters) {
    if (id !== undefined) place += 1;
    for (const _ of turns) {
      places.push(place);
      place += 1;
    }
  }
  return places;
}

/** A transcript whose turns have the addresses that were settled for them, and so all that is made of it. */
export function applyAddresses<One extends Addressed>(transcript: One, addresses: Addresses): One {
  const application = new Application(addresses, transcript);
  return {
    ...transcript,
    chapters: transcript.chapters.map((chapter) => application.chapter(chapter)),
    preface: application.html(transcript.preface),
    notes: application.html(transcript.notes),
  };
}
