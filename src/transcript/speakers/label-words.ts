import { foldName } from './names.ts';

/**
 * Labels that announce facts of the meeting or parts of notes, not what somebody
 * says; all stand in header position in the corpora.
 */
const FACTS = new Set(
  'slides present location video audio recording date time duration agenda topic topics subtopic subtopics summary transcript transcription source sources notes note link links url references reference attendees attending participants regrets scribe scribes scribenick chair chairs guests editor editors title tags description updates decision decisions moderators notetaker notetakers pdf resolution resolved action actions todo next status goal goals conclusion conclusions highlight highlights claim output outcome tweet context impact cause ideas issues scenario scenarios suggestions warning disclaimer edit update website twitter email contact'.split(
    ' ',
  ),
);

/** `Action item 80.2`, `Transcript by`, `Meeting Date/Time`, `Next steps`. */
const RE_FACT =
  /^(?:actions?(?: items?)?|decisions?|resolved|agenda items?|issue|pr|eip|bip|proposal|figure|table|chapter|part|section|step|option|meeting|next|transcri\p{L}+|video|audio|note|notes|present|topic)\b.*(?:\d|by|time|date|duration|length|required|discussion|steps?|items?|taker)/u;

/** A heading over those who were there. */
const RE_ATTENDANCE =
  /^(?:(?:list of )?(?:attendees|participants|attendance|present|regrets|apologies|speakers|guests|panelists|panellists)|who was there)\s*[:：]?$/u;

/** A heading over what was written meanwhile. */
const RE_CHAT = /^(?:zoom |text |meeting )?chat(?: highlights| log| transcript)?\s*[:：]?$/u;

/** What sounds, and is nobody: breaks (1,389 files of one show), jingles, clips, machines. */
const RE_CUE =
  /^(?:(?:commercial|ad|sponsor|music(?:al)?) ?(?:break|interlude)|break|jingle|(?:intro|outro|theme|closing|opening)(?: (?:music|song|jingle|clip|theme))?|music|transition|ad|adverts?|advertisement|sponsors?|(?:audio |video |film |news )?clip\b.*|soundbite\b.*|\$\w+)$/u;

/** Words that begin sentences and look like names there. */
const OPENERS = new Set(
  'yes no yeah nope so look well okay ok and but right now today then here there this that first second third fourth finally lastly also again never always maybe perhaps example listen remember imagine see wait hey hello hi thanks thank plus because or if when what why how who where which is it he she they we you i one two three because however therefore meanwhile still question problem answer point step fact idea bottom good great sure true false correct wrong entonces bueno pues claro mira oye además finalmente ejemplo resumen conclusión tema nota porque pero así luego ahora also und aber nun gut beispiel denn dann deshalb alors donc mais voilà bon exemple ensuite enfin parce'.split(
    ' ',
  ),
);

/** Whether a label announces a fact of the meeting: `Slides:`, `Action item 80.2:`. */
export function isFact(label: string): boolean {
  const folded = foldName(label);
  return FACTS.has(folded) || RE_FACT.test(folded);
}

/** Whether a label names a sound or a break, and no person. */
export function isCue(label: string): boolean {
  return RE_CUE.test(foldName(label));
}

/** Whether a label is a word that begins sentences: `Look: it rains.` */
export function isOpener(label: string): boolean {
  return OPENERS.has(foldName(label));
}

/** Whether a heading announces those who were there, and not what they said: `Attendees:`. */
export function announcesAttendance(heading: string): boolean {
  return RE_ATTENDANCE.test(foldName(heading));
}

/** Whether nobody speaks below a heading: `Attendees:`, `Zoom chat`. */
export function announcesNoSpeech(heading: string): boolean {
  return announcesAttendance(heading) || RE_CHAT.test(foldName(heading));
}
