/** Clients that are slow, on purpose or not: how long a connection may take to send, to idle, and to read. */
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance, RawServerDefault } from 'fastify';

export type SocketTimes = {
  /** Milliseconds for the headers of a request, also where not a byte comes. */
  headers: number;
  /** For the whole of a request. */
  request: number;
  /** Between two requests on one connection. */
  idle: number;
  /** For a client to read an answer, and as much again for each megabyte of it. */
  write: number;
};

export const SOCKET_TIMES: SocketTimes = { headers: 5_000, request: 10_000, idle: 10_000, write: 10_000 };

/** The same numbers go to Node, which looks after connections once a second. */
export function socketOptions(times: SocketTimes): FastifyHttpOptions<RawServerDefault> {
  return {
    requestTimeout: times.request,
    keepAliveTimeout: times.idle,
    http: {
      headersTimeout: times.headers,
      requestTimeout: times.request,
      connectionsCheckingInterval: Math.min(1000, times.headers),
      maxHeaderSize: 16_384,
    },
    clientErrorHandler(error, socket) {
      answerRaw(error as NodeJS.ErrnoException, socket as Socket);
    },
  };
}

/**
 * Ends connections that do not read their answers. What is sent in pieces has no size beforehand, and may take its makers
 * any time: of it, the time counts in which pieces wait for the reader, and what the reader took is its size.
 */
export function dropSlowReaders(app: FastifyInstance, times: SocketTimes): void {
  const allowed = (bytes: number) => times.write * (1 + bytes / 1_000_000);
  app.addHook('onSend', (request, reply, payload, done) => {
    const { socket } = request.raw;
    const drop = () => socket.destroy();
    const streamed = typeof (payload as { pipe?: unknown } | null)?.pipe === 'function';
    const timer = streamed
      ? inPieces(socket, times.write, allowed, drop)
      : setTimeout(
          drop,
          allowed(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.length : 0),
        );
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
    done(null, payload);
  });
}

/** Looks whether something waits for the reader, and calls `drop` when that was so for longer than what was taken allows. */
function inPieces(
  socket: Socket,
  write: number,
  allowed: (bytes: number) => number,
  drop: () => void,
): NodeJS.Timeout {
  const every = Math.min(500, write / 4);
  // of a connection that is used again, only what is sent from now on
  const before = socket.bytesWritten;
  let waited = 0;
  return setInterval(() => {
    if (socket.writableLength === 0) return;
    waited += every;
    if (waited > allowed(socket.bytesWritten - socket.writableLength - before)) drop();
  }, every);
}

const STATUS: Record<string, [string, string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'the headers are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'the request came too slowly'],
};

/** What is no HTTP, or came too slowly, has no request to answer: it is told on the bare connection. */
function answerRaw(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = STATUS[error.code ?? ''] ?? ['400 Bad Request', 'this is no HTTP'];
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
  // who does not read this either is not waited for
  setTimeout(() => socket.destroy(), 1000).unref();
}
