import { createHash } from 'node:crypto';
import type { LogEntry } from '../../../shared/domain/log.ts';

/**
 * One text for one JSON value: keys in the order of their UTF-16 units, no white space, numbers as ECMAScript writes
 * them. Source: RFC 8785; where that refuses half a surrogate pair, it is escaped here, since evidence can hold one.
 * Properties that are undefined are left out. Throws TypeError for what JSON cannot say (a function, NaN, a bigint).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw new TypeError(`not a JSON value: ${typeof value}`);
  }
}

function canonicalObject(value: object): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** SHA-256 (hex) of an entry's canonical JSON in UTF-8, `prev` included: each entry so vouches for all before it. */
export function logHash(entry: Omit<LogEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}
