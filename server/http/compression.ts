import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/** Compression of answers: fast brotli, gzip for other clients; small answers are sent uncompressed. */
export const compression: FastifyCompressOptions = {
  global: true,
  threshold: 1024,
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
