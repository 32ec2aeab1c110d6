import { withoutMarks } from '#shared/domain/values/unicode.ts';

/**
 * Content-Disposition that saves an answer under this name (RFC 6266): in UTF-8 if it is not plain ASCII, with a name
 * without diacritics for old clients.
 */
export function attachmentOf(fileName: string): string {
  const plain = withoutMarks(fileName).replaceAll(/[^ !#-[\]-~]/g, '_');
  if (plain === fileName) return `attachment; filename="${fileName}"`;
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
