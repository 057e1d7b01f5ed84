import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server for the tests: it speaks enough SMTP to take a message, and remembers all that was said to it. */
export interface TestSmtpServer {
  readonly port: number;
  /** Every line that clients sent, content of messages included. */
  readonly heard: string[];
  /** The content of each message that was taken. */
  readonly taken: string[];
  /** What is answered to RCPT TO instead of 250. */
  answerToRecipient: string;
  close(): Promise<void>;
}

/** Starts one on a free port of this computer. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const state: TestSmtpServer = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    heard: [],
    taken: [],
    answerToRecipient: '250 OK',
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return state;
}

function converse(socket: Socket, state: TestSmtpServer) {
  let content: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  socket.on('error', () => socket.destroy());
  createInterface({ input: socket }).on('line', (line) => {
    state.heard.push(line);
    if (content !== undefined) {
      if (line !== '.') {
        content.push(line.replace(/^\.\./, '.'));
        return;
      }
      state.taken.push(content.join('\r\n'));
      content = undefined;
      say('250 taken');
    } else if (/^EHLO/i.test(line)) say('250-test\r\n250-SMTPUTF8\r\n250 AUTH PLAIN');
    else if (/^RCPT/i.test(line)) say(state.answerToRecipient);
    else if (/^AUTH/i.test(line)) say('235 OK');
    else if (/^DATA/i.test(line)) {
      content = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 OK');
  });
}
