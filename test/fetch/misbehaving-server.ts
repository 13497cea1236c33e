import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** Two months of one series. */
export const CSV = 'Månad;Kalmar län\n2026-01;81\n2026-02;82\n';

const ETAG = '"v1"';
const MODIFIED = 'Fri, 20 Mar 2026 10:00:00 GMT';
const ZIPPED = gzipSync(CSV.repeat(500));
const LOGIN = '<!DOCTYPE html>\n<html><body><form action="/login"></form></body></html>';

type Behave = (response: ServerResponse, request: IncomingMessage, asked: number) => void;

const csv = (response: ServerResponse, body: string | Uint8Array = CSV, encoding?: string) => {
  response.setHeader('content-type', 'text/csv; charset=iso-8859-1');
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.end(body);
};
const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();
const status = (response: ServerResponse, code: number, headers = {}) =>
  response.writeHead(code, headers).end('<html>error</html>');

/** What each path does; `asked` counts the requests to it, from 1. */
const PATHS: Readonly<Record<string, Behave>> = {
  '/good': (response) => {
    csv(response);
  },
  '/silent': () => undefined,
  '/drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const timer = setInterval(() => response.write('1'), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  },
  '/cut-length': (response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write(CSV, () => response.destroy());
  },
  '/cut-chunk': (response) => {
    response.write(CSV, () => response.destroy());
  },
  '/cut-gzip': (response) => {
    csv(response, ZIPPED.subarray(0, ZIPPED.length - 20), 'gzip');
  },
  '/500-then-200': (response, _, asked) => {
    if (asked === 1) status(response, 500);
    else csv(response);
  },
  '/cut-then-200': (response, _, asked) => {
    if (asked === 1) response.write(CSV, () => response.destroy());
    else csv(response);
  },
  '/429-then-200': (response, _, asked) => {
    if (asked === 1) status(response, 429, { 'retry-after': '7' });
    else csv(response);
  },
  '/500': (response) => {
    status(response, 500);
  },
  '/404': (response) => {
    status(response, 404);
  },
  '/near': (response) => redirect(response, 'good'),
  '/to-etag': (response) => redirect(response, '/etag'),
  '/round': (response) => redirect(response, '/round'),
  '/away': (response) => redirect(response, 'http://169.254.169.254/latest'),
  '/downgrade': (response) => redirect(response, 'http://data.example.se/x.csv'),
  '/json': (response) => response.setHeader('content-type', 'application/json').end('{"error": 1}'),
  '/login': (response) => response.setHeader('content-type', 'text/html').end(LOGIN),
  '/login-as-csv': (response) => {
    csv(response, LOGIN);
  },
  '/empty': (response) => {
    csv(response, '');
  },
  '/gzip': (response) => {
    csv(response, gzipSync(CSV), 'gzip');
  },
  '/br': (response) => {
    csv(response, brotliCompressSync(CSV), 'br');
  },
  '/deflate': (response) => {
    csv(response, deflateSync(CSV), 'deflate');
  },
  '/deflate-raw': (response) => {
    csv(response, deflateRawSync(CSV), 'deflate');
  },
  '/zstd': (response) => {
    csv(response, CSV, 'zstd');
  },
  '/bomb': (response) => {
    csv(response, gzipSync(Buffer.alloc(5_000_000, '1;')), 'gzip');
  },
  '/endless': (response) => {
    const pour = () => {
      while (!response.destroyed && response.write('1;'.repeat(5000)));
    };
    response.on('drain', pour);
    pour();
  },
  '/etag': (response, request) => {
    if (request.headers['if-none-match'] === ETAG) response.writeHead(304).end();
    else csv(response.setHeader('etag', ETAG));
  },
  '/modified': (response, request) => {
    if (request.headers['if-modified-since'] === MODIFIED) response.writeHead(304).end();
    else csv(response.setHeader('last-modified', MODIFIED));
  },
};

/** A real server on a free port of this computer. */
export interface MisbehavingServer {
  /** `http://127.0.0.1:43210` */
  readonly origin: string;
  /** Every request, in order. */
  readonly requests: IncomingMessage[];
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1 whose paths each do something else that servers do to their clients. */
export async function misbehavingServer(): Promise<MisbehavingServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const asked = requests.filter(({ url }) => url === request.url).length;
    (PATHS[request.url ?? ''] ?? PATHS['/404'])?.(response, request, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
