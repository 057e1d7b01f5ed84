import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import type { RandomBytes } from '../../kernel/ids.ts';
import { hasPersonalNumberShape } from '../../kernel/personal-number.ts';

/** A secret that a browser carries: `<employer>.<token>`, so that the employer's wall stands before the look-up. */
export interface Credential {
  readonly employer: string;
  readonly token: string;
}

const SHAPE = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{43})$/;
const TOKEN_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 256 bits of randomness as base64url, 43 characters. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url');
}

/** Reads a credential; undefined for anything that is not of its shape. */
export function parseCredential(text: string | undefined): Credential | undefined {
  const [, employer, token] = SHAPE.exec(text ?? '') ?? [];
  return employer === undefined || token === undefined ? undefined : { employer, token };
}

/** A credential as the cookie carries it. */
export function formatCredential({ employer, token }: Credential): string {
  return `${employer}.${token}`;
}

/** What the database keeps of a token. Plain SHA-256 suffices: the token is 256 random bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What the database keeps of an issuer: its address as addresses are compared, with or without the slash of the root. */
export function keptIssuer(issuer: string): string {
  return URL.parse(issuer)?.href ?? issuer;
}

/**
 * What the database keeps of an issuer's name for somebody. Some issuers take the personal number, which lies in one
 * table only: of what could be one, only a keyed hash is kept.
 */
export function keptSubject(subject: string, secret: string): string {
  if (!hasPersonalNumberShape(subject)) return subject;
  return `hmac:${createHmac('sha256', derive(secret, 'uppsikt account subject')).update(subject).digest('hex')}`;
}

/**
 * Encrypts a text with a key made of the token (AES-256-GCM). The database holds the text and the token's hash, never
 * the token: a copy of the database opens nothing.
 */
export function seal(text: string, token: string, random: RandomBytes): Buffer {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` closed; throws when the token is another or the bytes were changed. */
export function unseal(sealed: Uint8Array, token: string): string {
  const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

function keyOf(token: string): Uint8Array {
  return derive(token, 'uppsikt session seal');
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}
