/** Forms of address, degrees and offices that nobody bears as a name; a full stop may follow each. */
const TITLES = [
  'Mr|Mrs|Ms|Miss|Mx|Madam|Dr|Doctor|Prof|Professor|Sir|Dame|Rt',
  '(?:The )?(?:(?:Right|Most|Very) )?(?:Rev|Reverend|Hon(?=\\.)|Honou?rable)',
  'President|Minister|Senator|Congress(?:wo)?man|Representative|Assembly(?:wo)?man',
  'Council(?:wo)?man|Councill?or|Governor|Mayor|Ambassador|Secretary|Commissioner|Premier|Coach',
  'Prime Minister|Chief Justice|Attorney General|Secretary[ -]General|First Lady|Lord Mayor',
  'Officer|Detective|Inspector|Superintendent|Rabbi|Archbishop|Cardinal|Monsignor|Ayatollah',
  'Captain|Colonel|Commander|Commodore|Admiral|Brigadier|Lieutenant|Sergeant|Corporal',
  '(?:Major|Brigadier|Lieutenant|Attorney)[ -]General|Sergeant Major|(?:Field|Air) Marshal',
  'Squadron Leader|Wing Commander|Group Captain|Lt|Sgt|Capt|Cpt|Cpl|Cmdr|Cdr|Lt Col|Lt Gen|Maj Gen',
  'Herr|Frau|Hr|Fräulein|Doktor|Professorin|(?:Dr|Prof)\\.in|(?:Dr|Dipl)\\.-\\p{L}+|Magister|Privatdozent(?:in)?',
  'Präsident(?:in)?|Senatorin|Ministerin|\\p{Lu}\\p{Ll}+(?:minister|präsident|kanzler)(?:in)?',
  'Kanzler(?:in)?|Staatssekretär(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?|Botschafter(?:in)?',
  'Abgeordneter?|Richter(?:in)?|Pfarrer(?:in)?|Pastorin|Bischof|Bischöfin|Erzbischof|Kardinal',
  'Rabbiner(?:in)?|Hauptmann|Oberst(?:leutnant)?|Leutnant',
  'Monsieur|Madame|Mme|Mademoiselle|Mlle|Maître|Docteure?|Pr|Professeure?|Présidente?|Sénateur',
  'Sénatrice|Ministre|Premi(?:er|ère) [Mm]inistre|Députée?|Préfète?|Ambassad(?:eur|rice)|Juge',
  'Évêque|Archevêque|Monseigneur|Mgr|Msgr|Rabbin|Pasteur|Général|Capitaine|Commandant|Amiral',
  'Señora?|Señorita|Doña|Doctora|Dra|Profesora?|President[ea]|Vicepresident[ea]|Senadora?',
  'Diputad[oa]|Ministr[oa]|Primer[ao]? [Mm]inistr[oa]|Gobernadora?|Alcalde(?:sa)?|Embajadora?',
  'Licenciad[oa]|Ingenier[oa]|Arquitect[oa]|Juez|Jueza|Monseñor|Obispo|Arzobispo|Cardenal|Rabino',
  'Coronel|Capitán|Comandante|Teniente|Almirante|Sargento',
].join('|');

/** What is a title with its full stop alone: Maj Sjöwall has a name. */
const SHORTENED =
  'Hon|Ing|Ir|Mag|Lic|Sr|Sra|Srta|Dña|Fr|Br|Sen|Rep|Gov|Gen|Col|Maj|Adm|Brig|Pres|Amb|Sec|Insp|Supt|Pfr';

/** Of an office that somebody held, or holds in part. */
const BEFORE_TITLE =
  '(?:Former|Ex|Acting|Interim|Deputy|Vice|Rear|Under|Assistant|Associate|Adjunct|Staff|Master|Lance|Flight)';

const RE_TITLE = new RegExp(
  `^(?:${BEFORE_TITLE}[ -])*(?:(?:${TITLES})(?:\\.\\s*|\\s+)|(?:${SHORTENED})\\.\\s*)(?=[^\\s-])`,
  'u',
);

/** What German degrees are followed by: `Dr. rer. nat.`, `Dr. h. c. mult.` */
const RE_FACULTY = /^(?:(?:med|dent|vet|phil|jur|iur|rer|nat|pol|oec|theol|habil|h|c|mult)\.\s*)+/u;

/**
 * Titles that go with a name for good, and those that are given names as well:
 * Sister Helen Prejean, Lord Byron, Father John Misty, Judge Reinhold, Major Taylor.
 */
const RE_KEPT = new RegExp(
  `^(?:${[
    'Father|Brother|Sister|Mother|Lord|Lady|Baroness|Viscount|Viscountess|Count|Countess|Duchess',
    'Marquess|Prince|Princess|King|Queen|Emperor|Pope|Saint|Major|General|Marshal|Judge|Justice',
    'Chancellor|Bishop|Deacon|Elder|Pastor|Imam|Sheikh|Sheik|Shaykh|Swami|Chief|Sheriff|Uncle|Aunt',
    'Auntie|Pater|Bruder|Schwester|Mutter|Abt|Äbtissin|Papst|König|Königin|Prinz|Prinzessin|Graf',
    'Gräfin|Fürst|Fürstin|Freiherr|Freifrau|Baronin|Herzog|Herzogin|Père|Frère|Sœur|Soeur|Mère|Abbé',
    'Comte|Comtesse|Duc|Duchesse|Princesse|Reine|Pape|Padre|Hermano|Hermana|Madre|Sor|Fray|Príncipe',
    'Princesa|Conde|Condesa|Duquesa',
  ].join('|')})\\s+(?=\\S)`,
  'u',
);

/** A name without all titles before it that can be taken off. */
export function withoutTitles(name: string): string {
  const title = RE_TITLE.exec(name)?.[0];
  return title === undefined
    ? name
    : withoutTitles(name.slice(title.length).replace(RE_FACULTY, ''));
}

/** Whether a title stands before a name: what is behind it may be a given name or a family’s. */
export function isTitled(name: string): boolean {
  return RE_TITLE.test(name) || RE_KEPT.test(name);
}

/** Whether words are titles, and nothing else. */
export function areTitles(words: string): boolean {
  return withoutTitles(`${words} X`) === 'X';
}
