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

// Between letters, these characters are no text of Vietnamese in Unicode.
const NEVER_IN_UNICODE =
  /\p{L}[µ¸¶·¹¨»¾¼½©ª«¬\u00ad®§÷×]|[µ¸¶·¹¨»¾¼½©ª«¬\u00ad®§×]\p{L}|[ÖØÜÞßäåæçëîïñöøûüþÆÇÏÑÎËÐ]/u;
const IN_UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const VNI_SIGNS = /[aeouyAEOUY][ùøûõïâåäêëüÙØÛÕÏÂÅÄÊËÜ]/gu;
const TCVN3_SIGNS = /[µ¸¶·¹¨»¾¼½©ª«¬\u00ad®§×Þßþ]/gu;

/** Returns the old font in which a text is probably written; undefined for a text in Unicode. */
export function findOldFont(text: string): OldFont | undefined {
  if (text.length > 1000 || IN_UNICODE.test(text) || !NEVER_IN_UNICODE.test(text)) return undefined;
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return count(VNI_SIGNS) > count(TCVN3_SIGNS) ? 'vni' : 'tcvn3';
}

/** Returns the cell with its text in Unicode, if it is written in the old font; other cells as they are. */
export function inUnicode(cell: SheetCell | undefined, font: OldFont | 'unicode'): SheetCell | undefined {
  if (font === 'unicode' || cell === undefined) return cell;
  const text = typeof cell === 'string' || 'text' in cell ? textOfCell(cell) : undefined;
  if (text === undefined || findOldFont(text) === undefined) return cell;
  const converted = fromOldFont(text, font);
  return typeof cell === 'string' ? converted : { ...cell, text: converted };
}
