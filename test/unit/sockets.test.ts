/**
 * Answers that are sent in pieces: who reads them gets all of them, however long they take to make; who does not is dropped.
 * And one connection may ask as often as it likes.
 */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropSlowReaders, SOCKET_TIMES, socketOptions } from '../../src/graphql/http/sockets.ts';

/** Milliseconds that a reader has, and as many for each megabyte. */
const WRITE = 200;
let app: FastifyInstance;
let ended: Promise<string>;

beforeEach(async () => {
  app = Fastify(socketOptions(SOCKET_TIMES));
  dropSlowReaders(app, { ...SOCKET_TIMES, write: WRITE });
  let told: (how: string) => void;
  ended = new Promise((resolve) => {
    told = resolve;
  });
  app.get<{ Querystring: { pieces: number; bytes: number; pause: number } }>('/', (request, reply) => {
    const { pieces, bytes, pause } = request.query;
    reply.raw.once('close', () => told(reply.raw.writableFinished ? 'whole' : 'cut off'));
    const made = async function* () {
      for (let i = 0; i < Number(pieces); i++) {
        await sleep(Number(pause));
        yield 'x'.repeat(Number(bytes));
      }
    };
    return reply.send(Readable.from(made(), { objectMode: false }));
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

const port = () => (app.server.address() as AddressInfo).port;

test('what takes longer to make than a reader has to read is sent whole', async () => {
  const response = await fetch(`http://127.0.0.1:${port()}/?pieces=10&bytes=100&pause=100`);
  expect((await response.text()).length).toBe(1000);
});

test('what is large, and read at once, is sent whole', async () => {
  const response = await fetch(`http://127.0.0.1:${port()}/?pieces=400&bytes=100000&pause=1`);
  expect((await response.text()).length).toBe(40_000_000);
});

test('who reads nothing more is dropped', async () => {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /?pieces=4000&bytes=100000&pause=0 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'readable');
  // from here on nothing is read
  expect(await ended).toBe('cut off');
  socket.destroy();
});

test('a connection that is kept is answered however often it asks', async () => {
  await app.close();
  app = Fastify(socketOptions(SOCKET_TIMES));
  app.get('/', async () => 'yes');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect(port(), '127.0.0.1');
  const times = 12_000;
  const statuses = new Map<string, number>();
  const answered = (async () => {
    let rest = '';
    let answers = 0;
    for await (const chunk of socket) {
      rest += chunk;
      for (const [, status] of rest.matchAll(/HTTP\/1\.1 (\d+)/g)) {
        statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1);
        answers++;
      }
      // what may be the beginning of the next
      rest = rest.slice(-11);
      if (answers >= times) return;
    }
  })();
  for (let i = 0; i < times; i++) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await answered;
  expect([...statuses]).toEqual([['200', times]]);
  socket.destroy();
});
