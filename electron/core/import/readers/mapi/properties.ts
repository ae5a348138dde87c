import type { Decoding } from '../../../../../shared/domain/message.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { decodeBytes } from '../../../../../shared/text/decode/decode.ts';
import { charsetOfCodePage } from './code-page.ts';

/** Types of a property. Source: MS-OXCDATA section 2.11.1. */
export const propertyTypes = { text8: 0x1e, unicode: 0x1f, object: 0x0d, binary: 0x102, time: 0x40 } as const;

/** Properties that are read here, by id. Source: MS-OXPROPS. */
export const ids = {
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  representingType: 0x0064,
  representingEmail: 0x0065,
  headers: 0x007d,
  recipientKind: 0x0c15,
  senderName: 0x0c1a,
  senderEmail: 0x0c1f,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  name: 0x3001,
  email: 0x3003,
  attachData: 0x3701,
  attachShortName: 0x3704,
  attachMethod: 0x3705,
  attachName: 0x3707,
  attachType: 0x370e,
  smtp: 0x39fe,
  internetCodePage: 0x3fde,
  codePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
} as const;

export interface MapiProperty {
  type: number;
  value: Buffer;
}

/** Code pages that an item declares for its 8-bit texts, and for its page. */
export interface CodePages {
  text: number | null;
  page: number | null;
}

/** The properties of one object in an Outlook item: their bytes as they stand, read when they are asked for. */
export class MapiProperties {
  readonly #values = new Map<number, MapiProperty>();
  /** What 8-bit texts are in where the object itself does not say. */
  readonly #outer: CodePages | null;

  constructor(outer: CodePages | null = null) {
    this.#outer = outer;
  }

  /** The first of two with one id stays, but a text in Unicode takes the place of an 8-bit one. */
  set(id: number, type: number, value: Buffer): void {
    const known = this.#values.get(id);
    if (known && !(known.type === propertyTypes.text8 && type === propertyTypes.unicode)) return;
    this.#values.set(id, { type, value });
  }

  get(id: number): MapiProperty | null {
    return this.#values.get(id) ?? null;
  }

  has(id: number): boolean {
    return this.#values.has(id);
  }

  bytes(id: number): Buffer | null {
    return this.#values.get(id)?.value ?? null;
  }

  number(id: number): number | null {
    const value = this.bytes(id);
    return value !== null && value.length >= 4 ? value.readUInt32LE(0) : null;
  }

  get codePages(): CodePages {
    const page = this.number(ids.internetCodePage) ?? this.#outer?.page ?? null;
    return { text: this.number(ids.codePage) ?? this.#outer?.text ?? page, page };
  }

  /** A text without the zero at its end; null where there is none, or it is no text. */
  text(id: number): string | null {
    return this.decoded(id)?.text ?? null;
  }

  /** A text, and how it was decoded. Of an 8-bit one the code page tells, where the bytes fit it. */
  decoded(id: number): { text: string; decoding: Decoding } | null {
    const property = this.#values.get(id);
    if (!property) return null;
    const { type, value } = property;
    const charset =
      type === propertyTypes.unicode
        ? 'utf-16le'
        : type === propertyTypes.text8
          ? charsetOfCodePage(this.codePages.text)
          : null;
    if (type !== propertyTypes.unicode && type !== propertyTypes.text8) return null;
    const { text, ...decoding } =
      type === propertyTypes.unicode
        ? decodeBytes(value, charset, { override: charset })
        : decodeBytes(value, charset, { defaultCharset: 'shift_jis' });
    const end = text.indexOf('\0');
    return { text: end < 0 ? text : text.slice(0, end), decoding: { ...decoding, why: 'declared' } };
  }

  /** A time that the program wrote, UTC by its format; null where there is none. */
  moment(id: number): Moment | null {
    const property = this.#values.get(id);
    if (property?.type !== propertyTypes.time || property.value.length < 8) return null;
    return fileTime(property.value.readBigUInt64LE(0));
  }
}

/** A FILETIME (steps of 100 ns since 1601) as a moment; null for 0, which says nothing. Source: MS-DTYP section 2.3.3. */
export function fileTime(ticks: bigint): Moment | null {
  if (ticks === 0n) return null;
  const millis = Number(ticks / 10_000n) - 11_644_473_600_000;
  const date = new Date(millis);
  const year = Number.isNaN(millis) || Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  const isPlain = year >= 1601 && year <= 9999;
  return {
    by: 'mail-program',
    raw: String(ticks),
    edtf: isPlain ? `${date.toISOString().slice(0, 19)}Z` : null,
    zone: 'UTC',
    precision: isPlain ? 'second' : null,
  };
}
