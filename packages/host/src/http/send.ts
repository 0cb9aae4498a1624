/**
 * One request to the server of a project, without any limit of time: a backup or a check of a large archive takes as
 * long as it takes, and a server that ends closes the connection.
 */
import { type IncomingMessage, request } from 'node:http';

export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; a request with a body is a POST. */
  readonly body?: string;
}

/** Resolves with the answer once its head is there; rejects when the connection cannot be made or breaks. */
export function send(url: string, { headers, body }: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    // A connection that is kept may be closed by the server just as it is used again.
    const sent = request(url, { method, headers, agent: false }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The whole body as text; rejects when it breaks off. */
export async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
