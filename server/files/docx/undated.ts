const LOCAL_HEADER = { signature: 0x04034b50, time: 10 };
const CENTRAL_HEADER = { signature: 0x02014b50, time: 12, sizes: 46, localAt: 42 };
const END = { signature: 0x06054b50, length: 22, entries: 10, centralAt: 16 };

// 1980-01-01 00:00, the earliest moment in a ZIP.
const NO_TIME = 0x0021_0000;

/**
 * Removes the dates of the files in a ZIP (without comment), in place, so that the same files always give the same bytes.
 */
export function undated(zip: Buffer): Buffer {
  const end = zip.length - END.length;
  if (zip.readUInt32LE(end) !== END.signature) throw new Error('not a ZIP without a comment');
  let at = zip.readUInt32LE(end + END.centralAt);
  for (let left = zip.readUInt16LE(end + END.entries); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL_HEADER.signature) throw new Error('not the directory of a ZIP');
    const localAt = zip.readUInt32LE(at + CENTRAL_HEADER.localAt);
    if (zip.readUInt32LE(localAt) !== LOCAL_HEADER.signature) throw new Error('not a file in a ZIP');
    zip.writeUInt32LE(NO_TIME, at + CENTRAL_HEADER.time);
    zip.writeUInt32LE(NO_TIME, localAt + LOCAL_HEADER.time);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    at += CENTRAL_HEADER.sizes + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}
