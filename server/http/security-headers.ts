import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

// Scripts only from here; styles may be inline, because the component library sets its measures that way; nothing is
// embedded, nothing embeds us, nothing goes elsewhere.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
].join(';');

/** No Strict-Transport-Security: the proxy that speaks TLS says so; plain HTTP on a local network must keep working. */
export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Security headers (OWASP Secure Headers) and the request id on every answer. Constants rather than @fastify/helmet, which
 * composes its policy anew for every answer: that was a tenth of the time of a 304.
 */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply);
    done();
  });
}

/** The same on an answer that no hook comes by: to an address that the framework cannot read. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
}
