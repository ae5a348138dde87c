import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EngineTransport } from '../../electron/core/transport/calls.ts';
import { inProcessTransport } from '../../electron/core/transport/in-process.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import { type ErrorCode, isAppError } from '../../shared/errors.ts';

export const aFolder = (name = 'ashiato'): string => mkdtempSync(join(tmpdir(), `${name}-`));

/** A clock that stands still, so that two runs give the same bytes. */
export const fixedClock = (): Date => new Date('2026-01-02T03:04:05.000Z');

export interface OpenedCase {
  client: Client;
  path: string;
  close(): Promise<void>;
}

/** An engine in this thread with a fixed clock and name, and a case of its own. */
export async function aCase(path = join(aFolder(), 'case.ashiato')): Promise<OpenedCase> {
  return withEngine(path, (client) => client.case.create({ path }));
}

export async function openedCase(path: string): Promise<OpenedCase> {
  return withEngine(path, (client) => client.case.open({ path }));
}

async function withEngine(path: string, start: (client: Client) => Promise<unknown>): Promise<OpenedCase> {
  const transport: EngineTransport = inProcessTransport({ by: 'reporter@desk', now: fixedClock }, (ref, error) => {
    console.error(ref, error);
  });
  const client = createClient(transport);
  try {
    await start(client);
  } catch (error) {
    await transport.close();
    throw error;
  }
  return { client, path, close: () => transport.close() };
}

/** Writes files below a new folder and gives its path. */
export function aCollection(files: Record<string, string | Uint8Array>): string {
  const dir = join(aFolder(), 'mail');
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return dir;
}

/** A mail with a header and a text; what is undefined is left out. */
export function aMail(fields: Record<string, string | undefined>, text = 'Hello.\r\n'): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return `${lines.join('')}\r\n${text}`;
}

/** Some mails of a small story: a first message, a reply, a second persona. */
export const someMails = (): Record<string, string> => ({
  'inbox/1.eml': aMail(
    {
      From: 'Misaki <misaki@dates.example>',
      To: 'decoy@reader.example',
      Date: 'Mon, 5 Feb 2018 10:11:12 +0900',
      'Message-ID': '<1@dates.example>',
      Subject: 'Hello',
      'Content-Type': 'text/plain; charset=utf-8',
      Received: 'from relay.example (relay.example [192.0.2.7]) by mx.reader.example; Mon, 5 Feb 2018 10:11:20 +0900',
    },
    'はじめまして。振込先はみなと銀行 普通 1234567 です。\r\nhttp://www.dates.example/login?u=1\r\n',
  ),
  'inbox/2.eml': aMail(
    {
      From: 'decoy@reader.example',
      To: 'misaki@dates.example',
      Date: 'Tue, 6 Feb 2018 09:00:00 +0900',
      'Message-ID': '<2@reader.example>',
      'In-Reply-To': '<1@dates.example>',
      Subject: 'Re: Hello',
    },
    'Who are you?\r\n',
  ),
  'inbox/3.eml': aMail(
    { From: 'Emma <emma@points.example>', To: 'decoy@reader.example', Date: 'not a date', Subject: 'points' },
    'Buy 100 points for 1,000 yen. Call 090-1234-5678.\r\n',
  ),
});

export const codeOf = async (work: Promise<unknown>): Promise<ErrorCode | 'none'> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
};
