/** The family names that nearly all Vietnamese bear. */
const VIETNAMESE = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Tô Hà Lương Tạ Vương Phùng Đào Lưu Tăng Châu Thái Quách Kiều Mạc Nguyen Tran Pham Hoang Huynh'.split(
    ' ',
  ),
);

/** The commonest Chinese and Korean family names in Latin letters. */
const ROMANISED = new Set(
  'Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Deng Cao Peng Xiao Pan Yuan Dong Yu Su Jiang Cai Wei Xue Ye Yan Chan Wong Cheung Lau Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Shin Kwon Hwang Ahn Yoo Hong'.split(
    ' ',
  ),
);

/** Letters that only Vietnamese has. */
const RE_VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Whether a name in Latin letters is spoken with the family name first: in
 * Hungarian always, in Vietnamese, Chinese and Korean where it begins with a
 * family name of theirs.
 *
 * @param words of the name
 * @param language BCP 47 tag of the interview
 */
export function isFamilyFirst(words: readonly string[], language: string): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const own = language.split('-')[0];
  if (own === 'hu') return true;
  const isVietnamese = own === 'vi' || RE_VIETNAMESE.test(words.join(' '));
  if (isVietnamese && VIETNAMESE.has(first)) return own === 'vi' || !VIETNAMESE.has(last);
  return (own === 'zh' || own === 'ko') && ROMANISED.has(first) && !ROMANISED.has(last);
}
