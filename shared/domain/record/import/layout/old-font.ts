import { toSearchText } from '../../../values/search-text.ts';
import { type SheetCell, textOfCell } from '../cell.ts';

/** Font code of texts from before Unicode: TCVN3 (ABC, .VnTime) or VNI. */
export type OldFont = 'tcvn3' | 'vni';

// Characters of TCVN3 with their meaning; capitals with tone marks have the codes of small letters in a font of capitals.
const TCVN3 = new Map(
  Object.entries({
    a: 'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ',
    e: 'Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ',
    i: '×ì Ýí Øỉ Üĩ Þị',
    o: 'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ',
    u: 'ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự',
    y: 'úỳ ýý ûỷ üỹ þỵ',
    d: '®đ §Đ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư',
  })
    .flatMap(([, pairs]) => pairs.split(' '))
    .map((pair) => [pair[0] ?? '', pair.slice(1)] as const),
);

// VNI writes a letter and, behind it, a character for its marks.
const VNI_PAIRS =
  'aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ ' +
  'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ';
const VNI = new Map(
  VNI_PAIRS.split(' ').flatMap((pair) => {
    const [from, to] = [pair.slice(0, 2), pair.slice(2)];
    return [
      [from, to],
      [from.toUpperCase(), to.toUpperCase()],
      [`${from[0]?.toUpperCase()}${from[1]}`, to.toUpperCase()],
    ] as const;
  }),
);
const VNI_SINGLE = new Map(
  Object.entries({ ñ: 'đ', Ñ: 'Đ', ö: 'ư', Ö: 'Ư', ô: 'ơ', Ô: 'Ơ', æ: 'ỉ', Æ: 'Ỉ', î: 'ỵ', Î: 'Ỵ' }),
);

/** Converts a text of an old font to Unicode. */
export function fromOldFont(text: string, font: OldFont): string {
  if (font === 'tcvn3') return [...text].map((character) => TCVN3.get(character) ?? character).join('');
  return text.replaceAll(
    /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñÑöÖôÔæÆîÎ]/g,
    (all) => VNI.get(all) ?? [...all].map((one) => VNI_SINGLE.get(one) ?? one).join(''),
  );
}

// Characters that no Vietnamese text in Unicode has.
const NEVER_IN_UNICODE = /[µ¸¶·¹¨»¾¼½©ª«¬\u00ad®§×÷ÖØÜÞßäåæçëîïñöøûüþÆÇÏÑÎËÐ]/;
const IN_UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const MAX_LENGTH = 1000; // characters

/**
 * Returns the old font in which a text is probably written: the one in which all its words are syllables of Vietnamese. Undefined for a
 * text in Unicode, and for one in another language.
 */
export function findOldFont(text: string): OldFont | undefined {
  if (text.length > MAX_LENGTH || IN_UNICODE.test(text) || !NEVER_IN_UNICODE.test(text)) return undefined;
  const fonts = (['tcvn3', 'vni'] as const).filter((font) => isVietnamese(text, fromOldFont(text, font)));
  // Some characters are letters in one and marks in the other.
  return fonts.length > 1 && !ONLY_TCVN3.test(text) ? 'vni' : fonts[0];
}

const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu?|r|s|t|th|tr|v|x)?(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$/;

const ONLY_TCVN3 = /[µ¸¶·¹¨»¾¼½©ª«¬\u00ad®§×Þßþ]/;

function isVietnamese(text: string, converted: string): boolean {
  const separators = /[\s\d.,;:()/"'%+–-]+/u;
  // A sign alone, as in `© 2024`, is no word.
  if (!text.split(separators).some((word) => word.length > 1 && NEVER_IN_UNICODE.test(word))) return false;
  const marked = converted.split(separators).filter((word) => /[^a-z]/i.test(word));
  return marked.every((word) => SYLLABLE.test(toSearchText(word)));
}

/** Returns the cell with its text in Unicode, if it is written in the old font; other cells as they are. */
export function inUnicode(cell: SheetCell | undefined, font: OldFont | 'unicode'): SheetCell | undefined {
  if (font === 'unicode' || cell === undefined) return cell;
  const text = typeof cell === 'string' || 'text' in cell ? textOfCell(cell) : undefined;
  if (text === undefined || findOldFont(text) === undefined) return cell;
  const converted = fromOldFont(text, font);
  return typeof cell === 'string' ? converted : { ...cell, text: converted };
}
