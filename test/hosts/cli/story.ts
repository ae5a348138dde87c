import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Message } from '../../../shared/domain/message.ts';
import { aCollection, aFolder, aMail, someMails } from '../../support/cases.ts';
import { type Answer, asked } from './command-line.ts';

/** A mail whose HTML loads a picture, and whose subject would drive a terminal. */
const hostile = aMail(
  {
    From: 'みさき <misaki@dates.example>',
    To: 'decoy@reader.example',
    Date: 'Wed, 7 Feb 2018 01:02:03 +0900',
    'Message-ID': '<4@dates.example>',
    Subject: 'Look \x1b[2J here',
    'Content-Type': 'text/html; charset=utf-8',
  },
  '<p>待ってるね <img src="http://track.example/p.gif?u=1"></p>\r\n',
);

export interface Story {
  folder: string;
  /** Of the case. */
  path: string;
  collection: string;
  /** A file in which there is nothing. */
  notes: string;
  created: Answer;
  imported: Answer;
  messages: Message[];
  /** The message that the event quotes. */
  first: Message;
  added: Answer;
}

/** A case as a user makes one: created, four mails and an empty file imported, an event made of a quote. */
export async function aStory(): Promise<Story> {
  const folder = aFolder('cli');
  const path = join(folder, 'story.ashiato');
  const collection = aCollection({ ...someMails(), 'inbox/4.eml': hostile });
  const notes = join(folder, 'notes.txt');
  writeFileSync(notes, '');
  const created = await asked(['case', 'create', path]);
  const imported = await asked(['import', path, collection, notes, '--by', 'desk']);
  const messages = (await asked(['message', 'list', path])).lines as unknown as Message[];
  const first = messages.find(({ messageId }) => messageId?.includes('1@dates'));
  if (!first) throw new Error(JSON.stringify(imported));
  const quote = ['--from', first.id.slice(0, 10), '--quote', 'はじめまして', '--title', '最初のメール'];
  const more = ['--title-en', 'First mail', '--when', '2018-02-05', '--part', '1'];
  const added = await asked(['event', 'add', path, ...quote, ...more]);
  return { folder, path, collection, notes, created, imported, messages, first, added };
}

/** Every line has the shape that is promised for it. */
export const allAre = (schema: z.ZodType, lines: unknown[]): void => {
  for (const line of lines) expect(schema.safeParse(line).error).toBeUndefined();
};
