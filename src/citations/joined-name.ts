/** A name in a script that writes its names together. */
const RE_JOINED =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー・·‧＝\s]+$/u;

const RE_HANGUL = /^\p{Script=Hangul}+$/u;
const RE_HAN = /^\p{Script=Han}+$/u;

/** A foreign name in Chinese or Japanese letters has marks between its parts: `西蒙·克罗斯比`. */
const RE_FOREIGN = /[・·‧＝]/u;

/** Family names of two letters; all others have one. */
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孫 长孙 夏侯 端木 남궁 황보 제갈 사공 선우 서문 독고 동방'.split(
    ' ',
  ),
);

/** How much of a name without spaces is the family's; nothing where it cannot be known. */
function familyLength(name: string, language: string): number | undefined {
  if (DOUBLE.has(name.slice(0, 2)) && name.length > 2) return 2;
  // Japanese family names have one letter to three.
  const isPlain = RE_HANGUL.test(name) || (RE_HAN.test(name) && !/^ja\b/u.test(language));
  return isPlain && name.length >= 2 && name.length <= 3 ? 1 : undefined;
}

/**
 * Takes a Chinese, Japanese or Korean name apart that is written in its own
 * script.
 *
 * @param language BCP 47 tag of the interview
 * @returns nothing where the name is of another script; no parts where it is
 *   not clear what the family name is
 */
export function splitJoinedName(
  name: string,
  language: string,
): { family?: string; given?: string } | undefined {
  if (!RE_JOINED.test(name)) return undefined;
  if (RE_FOREIGN.test(name)) {
    const at = name.search(/[・·‧＝][^・·‧＝]*$/u);
    return { family: name.slice(at + 1), given: name.slice(0, at) };
  }
  const [family = '', ...given] = name.split(/\s+/u);
  if (given.length > 0) return { family, given: given.join('') };
  const length = familyLength(name, language);
  return length === undefined ? {} : { family: name.slice(0, length), given: name.slice(length) };
}
