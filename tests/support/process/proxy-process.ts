import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Host name of the examples on the operations page. */
export const HOST = 'ntm.example.vn';

/** A running proxy, and its ports in place of 80 and 443. */
export interface ProxyProcess {
  httpPort: number;
  httpsPort: number;
  close(): Promise<void>;
}

/** Path of an installed program, or undefined. Debian keeps nginx where only root's PATH leads. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Runs nginx with the page's example, included in a configuration that compresses whatever it may. */
export async function startNginx(example: string, upstream: URL, folder: string): Promise<ProxyProcess> {
  const ports = { httpPort: await freePort(), httpsPort: await freePort() };
  const local = substituted(example, upstream, folder)
    .replaceAll(/(listen .*?)\b443\b/g, `$1${ports.httpsPort}`)
    .replaceAll(/(listen .*?)\b80\b/g, `$1${ports.httpPort}`);
  writeFileSync(join(folder, 'ntm-tracker.conf'), hasIpv6() ? local : local.replaceAll(/.*\[::\].*\n/g, ''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  const whole = [
    process.getuid?.() === 0 ? 'user root;' : '', // else its workers could not enter the folder
    `daemon off; pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'error.log')};`,
    `events {} http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}`,
    'gzip on; gzip_proxied any; gzip_types *; include ntm-tracker.conf; }',
  ];
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, whole.join('\n'));
  const nginx = findProgram('nginx') ?? 'nginx';
  const words = ['-p', folder, '-e', join(folder, 'error.log'), '-c', file];
  execFileSync(nginx, ['-t', '-q', ...words], { stdio: 'pipe' });
  return runningOn(spawn(nginx, words, { stdio: 'ignore' }), ports);
}

/** Runs Caddy with the page's example; a certificate that the example does not name comes from Caddy's own authority. */
export async function startCaddy(example: string, upstream: URL, folder: string): Promise<ProxyProcess> {
  const ports = { httpPort: await freePort(), httpsPort: await freePort() };
  const own = example.includes('\ttls ') ? '' : 'local_certs';
  const options = `{\nadmin off\nskip_install_trust\n${own}\nhttp_port ${ports.httpPort}\nhttps_port ${ports.httpsPort}\n}\n`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `${options}${substituted(example, upstream, folder)}`);
  const caddy = findProgram('caddy') ?? 'caddy';
  const words = ['--config', file, '--adapter', 'caddyfile'];
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  execFileSync(caddy, ['validate', ...words], { stdio: 'pipe', env });
  return runningOn(spawn(caddy, ['run', ...words], { stdio: 'ignore', env }), ports);
}

// Only the upstream's port and the paths of the certificate differ from the page.
function substituted(example: string, upstream: URL, folder: string): string {
  const certificates = join(folder, 'ssl');
  if (!existsSync(certificates)) makeCertificate(certificates);
  return example
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${upstream.port}`)
    .replaceAll('/etc/ssl/', `${certificates}/`);
}

function makeCertificate(folder: string): void {
  mkdirSync(folder);
  const files = ['-keyout', join(folder, `${HOST}.key`), '-out', join(folder, `${HOST}.pem`)];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  execFileSync('openssl', ['req', '-x509', ...kind, ...names, ...files], { stdio: 'pipe' });
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ family }) => family === 'IPv6'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function runningOn(
  child: ChildProcess,
  ports: { httpPort: number; httpsPort: number },
): Promise<ProxyProcess> {
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const listens = () =>
    fetch(`http://127.0.0.1:${ports.httpPort}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
  for (const end = Date.now() + 30_000; !(await listens()); await wait(100)) {
    if (child.exitCode !== null || Date.now() > end) {
      await close();
      throw new Error(`the proxy does not listen; it ended with ${child.exitCode}`);
    }
  }
  return { ...ports, close };
}
