import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openCase } from '../../electron/core/case/open-case.ts';
import { putEvent } from '../../electron/core/store/events.ts';
import { documentsByPrefix, messageById } from '../../electron/core/store/messages.ts';
import { newEvent } from '../../electron/core/timeline/new-event.ts';
import { aCase } from '../support/cases.ts';
import { mboxOf, plainMail } from '../support/mails.ts';
import { benchFolder } from './collections.ts';

/** Mails that the events cite. */
const mails = 5000;

/**
 * A case with a timeline of so many events, kept from one run to the next: nine of ten cite one mail or two, the others are
 * the reporter's notes; some have a time of their own, all have a title and every second a text in both languages.
 */
export async function timelineCase(count: number): Promise<string> {
  const path = join(benchFolder, `timeline-${count}.ashiato`);
  if (existsSync(join(path, 'done'))) return path;
  await rm(path, { recursive: true, force: true });
  mkdirSync(benchFolder, { recursive: true });
  const mbox = join(benchFolder, 'timeline.mbox');
  writeFileSync(mbox, mboxOf(Array.from({ length: mails }, (_unused, n) => plainMail(n))));
  const opened = await aCase(path);
  await opened.client.import.start({ paths: [mbox] });
  const { rows } = await opened.client.message.rows({ query: '', offset: 0, limit: 1000 });
  const ids = rows.map(({ id }) => id);
  await opened.close();
  const open = openCase(path);
  const messages = ids.map((id) => messageById(open.db, documentsByPrefix(open.db, id)[0] as number));
  // Straight into the tables, as a replay of the log writes them: the decisions themselves are not what is measured.
  open.db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const cited = n % 10 === 0 ? [] : n % 5 === 1 ? [n, n + 7] : [n];
      const day = new Date(Date.UTC(2008, 0, 1) + ((n * 7919) % 3650) * 86_400_000).toISOString().slice(0, 10);
      const event = newEvent({
        title: { ja: `振込先の口座が届く ${n}`, en: `The account number arrives ${n}` },
        text:
          n % 2 === 0
            ? {}
            : {
                ja: `事務局の返事で、口座は deai-club.example のものだという。${n}`,
                en: `Says the office of deai-club.example. ${n}`,
              },
        when: n % 3 === 0 ? day : n % 7 === 0 ? `${day.slice(0, 7)}~` : null,
        part: n % 6 === 5 ? null : (n % 6) + 1,
        quotes: cited.flatMap((at) => {
          const message = messages[at % messages.length];
          return message?.text ? [{ message, quote: message.text.slice(0, 40).trim() }] : [];
        }),
      });
      putEvent(open.db, event);
    }
  })();
  open.close();
  writeFileSync(join(path, 'done'), '');
  return path;
}
