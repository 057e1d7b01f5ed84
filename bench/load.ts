import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** What one connection asks for, over and over. */
export interface LoadSettings {
  /** On this computer; no other is ever asked. */
  readonly port: number;
  readonly connections: number;
  /** Requests that are counted; as many as a tenth of them go before, to warm up. */
  readonly requests: number;
  /** The request with this number, as HTTP/1.1 text. */
  request(index: number): string;
}

/** What a load gave. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** A GET as text. */
export function get(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;
}

/** A POST of JSON as text. */
export function post(path: string, body: unknown, headers = ''): string {
  const json = JSON.stringify(body);
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  return `${head}Content-Length: ${Buffer.byteLength(json)}\r\n${headers}\r\n${json}`;
}

/**
 * Sends a bounded number of requests over kept-alive connections, each waiting for its answer. Bare sockets, so that
 * on two cores the asking costs little beside the answering. Throws when an answer is not 2xx or says no length.
 */
export async function load(settings: LoadSettings): Promise<LoadFigures> {
  await round(settings, Math.ceil(settings.requests / 10), 0);
  const started = performance.now();
  const latencies = await round(settings, settings.requests, settings.requests);
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

async function round({ port, connections, request }: LoadSettings, requests: number, from: number) {
  const latencies: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const ask = await openConnection(port);
      while (next < requests) {
        const index = next++;
        const started = performance.now();
        await ask.send(request(from + index));
        latencies.push(performance.now() - started);
      }
      ask.close();
    }),
  );
  return latencies;
}

async function openConnection(port: number) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    send: (request: string) => answerTo(socket, request),
    close: () => socket.destroy(),
  };
}

function answerTo(socket: Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const finish = (settle: () => void) => {
      socket.off('data', take).off('error', fail).off('close', closed);
      settle();
    };
    const fail = (error: Error) => finish(() => reject(error));
    const closed = () => fail(new Error('the server closed the connection'));
    const take = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const end = received.indexOf(HEAD_END);
      if (end < 0) return;
      const head = received.toString('latin1', 0, end);
      const length = /^content-length: (\d+)/im.exec(head)?.[1];
      if (!/^HTTP\/1.1 2/.test(head) || length === undefined) fail(new Error(`unexpected answer: ${head}`));
      else if (received.length >= end + HEAD_END.length + Number(length)) finish(resolve);
    };
    socket.on('data', take).once('error', fail).once('close', closed);
    socket.write(request);
  });
}
