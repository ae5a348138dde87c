import { ayakaMails } from './ayaka.ts';
import { englishCampaign } from './campaign-english.ts';
import { japaneseCampaign } from './campaign-japanese.ts';
import { prizeCampaign } from './campaign-prize.ts';
import { epochSeconds, isoUtc, jst, later } from './clock.ts';
import { emmaMails } from './emma.ts';
import { lastMails } from './last-days.ts';
import { type MailDraft, mailBytes, withCrlf } from './mail.ts';
import { mboxEntry } from './mbox.ts';
import { misakiMails } from './misaki.ts';
import { brokenMail, forwarded, reusedId } from './oddities.ts';
import { paymentMails } from './payments.ts';
import { readmeText } from './readme-text.ts';
import { statementText } from './statement.ts';
import { decoys, type Mailbox, reader } from './story.ts';
import { zipBytes } from './zip.ts';

export interface SampleFile {
  /** Relative, '/' between folders. */
  path: string;
  bytes: Uint8Array;
  /** UTC, ISO 8601. */
  modified?: string;
}

const isOf = (owner: Mailbox) => (draft: MailDraft) => draft.to === owner || draft.from === owner;
const byTime = (a: MailDraft, b: MailDraft): number => epochSeconds(a.sent) - epochSeconds(b.sent);

/** Seconds between sending and the moment at which a file of it is there. */
const delivery = 7;
const modifiedOf = (draft: MailDraft): string => isoUtc(later(draft.sent, delivery, '+0000'));

/** The decoys' and readers' mails, but for the ones that were saved one by one. */
const stored: MailDraft[] = [
  ...misakiMails,
  ...ayakaMails,
  ...paymentMails.filter(({ to }) => to !== decoys.ken),
  ...japaneseCampaign.filter(({ date }) => date !== null),
  ...englishCampaign,
  ...lastMails,
].sort(byTime);

/** Mails saved one by one: Emma's, the prizes, and what is odd. */
const single: MailDraft[] = [
  ...emmaMails,
  ...paymentMails.filter(({ to }) => to === decoys.ken),
  ...prizeCampaign,
  ...japaneseCampaign.filter(({ date }) => date === null),
  forwarded,
  reusedId(),
];

/** The mail that lies in the mbox and once more, byte for byte, beside it. */
export const twiceName = 'ayaka-1';

/** A file's name in a Maildir; `;` stands for `:` as where the file system has none. */
function maildirFile(draft: MailDraft, index: number): SampleFile {
  const unread = draft.name.startsWith('midoku') || draft.name.startsWith('bounce');
  const base = `${epochSeconds(draft.sent) + delivery}.M${index + 1}P77.kawara`;
  const path = unread ? `maildir-sora/new/${base}` : `maildir-sora/cur/${base};2,${draft.route ? 'S' : 'RS'}`;
  return { path, bytes: mailBytes(draft), modified: modifiedOf(draft) };
}

function mboxFile(drafts: MailDraft[]): SampleFile {
  const entries = drafts.map((draft) =>
    mboxEntry(mailBytes(draft), draft.from.address, later(draft.sent, delivery, '+0000')),
  );
  return { path: 'kaede.mbox', bytes: Buffer.concat(entries), modified: isoUtc(jst('2018-02-21T18:00:00')) };
}

/** Every file of the sample's mail, in order of path; the same bytes each time. */
export function sampleFiles(): SampleFile[] {
  const broken = brokenMail();
  const toReaders = stored.filter(isOf(reader)).map((draft) => ({
    name: `readers/${draft.name}.eml`,
    bytes: withCrlf(mailBytes(draft)),
  }));
  const files: SampleFile[] = [
    { path: 'README.txt', bytes: Buffer.from(readmeText), modified: isoUtc(jst('2018-02-21T18:30:00')) },
    ...stored.filter(isOf(decoys.sora)).map(maildirFile),
    mboxFile(stored.filter(isOf(decoys.kaede))),
    ...single.map((draft) => ({
      path: `eml/${draft.name}.eml`,
      bytes: withCrlf(mailBytes(draft)),
      modified: modifiedOf(draft),
    })),
    ...stored
      .filter(({ name }) => name === twiceName)
      .map((draft) => ({ path: `eml/${draft.name}-copy.eml`, bytes: mailBytes(draft), modified: modifiedOf(draft) })),
    { path: `eml/${broken.draft.name}.eml`, bytes: withCrlf(broken.bytes), modified: modifiedOf(broken.draft) },
    { path: 'bank.csv', bytes: Buffer.from(statementText), modified: isoUtc(jst('2018-02-01T09:00:00')) },
    { path: 'readers.zip', bytes: zipBytes(toReaders), modified: isoUtc(jst('2018-02-20T10:00:00')) },
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Folders that hold nothing: a Maildir is one by having all three. */
export const emptyFolders = ['maildir-sora/tmp'];
