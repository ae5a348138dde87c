import { closeSync, openSync, readSync } from 'node:fs';
import type { Hop } from '../../../../shared/domain/message.ts';
import { readHeaderBlock } from '../../../../shared/text/mail/header-block.ts';
import { hopOf } from '../../../../shared/text/mail/received.ts';
import type { CasePaths } from '../../case/paths.ts';
import { limits } from '../../import/limits.ts';
import { isMail, isOutlook } from '../../import/mail-formats.ts';
import { MailHeader } from '../../import/readers/mail-header.ts';
import { outlookHops } from '../../import/readers/outlook-view.ts';
import type { ReceivedMail } from '../../store/infrastructure-sources.ts';

/** A Received header and the bytes of the document that it stands in. */
export interface PlacedHop {
  hop: Hop;
  start: number;
  end: number;
}

/** Most headers are shorter; a longer one is read whole, up to the limit that holds for every mail. */
const firstBytes = 16 * 1024;
const mostBytes = limits.headerBytes + 64 * 1024;

const mostOutlook = 64 * 1024 * 1024;

/** Reads the headers of mails from their originals, one original open at a time. */
export class MailHeads {
  readonly #paths: Pick<CasePaths, 'original'>;
  #open: { sha256: string; fd: number } | null = null;

  constructor(paths: Pick<CasePaths, 'original'>) {
    this.#paths = paths;
  }

  /** The header of a mail that stands in its own bytes; null for one that is kept otherwise. */
  header(mail: ReceivedMail): MailHeader | null {
    if (!isMail(mail.format)) return null;
    const first = this.#bytes(mail, Math.min(mail.length, firstBytes));
    const isWhole = first.length === mail.length || readHeaderBlock(first).bodyStart < first.length;
    return new MailHeader(isWhole ? first : this.#bytes(mail, Math.min(mail.length, mostBytes)));
  }

  /** The Received headers of a mail, the newest first. */
  hops(mail: ReceivedMail, header: MailHeader | null): PlacedHop[] {
    if (header) return header.placed('received').map(({ value, start, end }) => ({ hop: hopOf(value), start, end }));
    if (!isOutlook(mail.format) || mail.length > mostOutlook) return [];
    const bytes = this.#bytes(mail, mail.length);
    return outlookHops(bytes, mail.format).map((hop) => ({ hop, start: 0, end: 0 }));
  }

  /** The first bytes of a document. */
  #bytes({ source, offset }: Pick<ReceivedMail, 'source' | 'offset'>, length: number): Buffer {
    if (this.#open?.sha256 !== source) {
      this.close();
      this.#open = { sha256: source, fd: openSync(this.#paths.original(source), 'r') };
    }
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.#open.fd, bytes, 0, length, offset));
  }

  /** The first bytes of any document. */
  start(place: Pick<ReceivedMail, 'source' | 'offset' | 'length'>, most: number): Buffer {
    return this.#bytes(place, Math.min(place.length, most));
  }

  close(): void {
    if (this.#open) closeSync(this.#open.fd);
    this.#open = null;
  }
}
