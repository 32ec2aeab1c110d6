import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

const DECODERS: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  undefined: (bytes) => bytes,
};

/** Text of a body with this content encoding. @throws if it is compressed in another way, for instance twice */
export function decoded(encoding: string, body: Buffer): string {
  const decode = DECODERS[encoding];
  if (decode === undefined) throw new Error(`compressed as ${encoding}`);
  return decode(body).toString('utf8');
}
