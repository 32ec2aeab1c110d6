import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/** Compression of answers: brotli at a quality made for answers on the fly, gzip for the rest; small ones go as they are. */
export const compression: FastifyCompressOptions = {
  global: true,
  threshold: 1024,
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
