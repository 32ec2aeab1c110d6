const MAX_CELL_LENGTH = 32_767;

// Characters not allowed in XML 1.0. Excel writes them as _xHHHH_, so text that looks like this is escaped too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is its purpose
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text that a workbook can hold. */
export function cleanText(text: string): string {
  const written = text.slice(0, MAX_CELL_LENGTH).replaceAll(NOT_IN_XML, escaped);
  return written in {} ? escaped(written.slice(0, 1)) + written.slice(1) : written;
}

// Also escape names of object properties, e.g. `constructor`: the library (write-excel-file 4.1) looks texts up in a plain
// object and would write a workbook that Excel refuses.
function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
