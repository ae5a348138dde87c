import type { DecodingChoice } from '../../../../shared/contract/results.ts';
import { type Carrier, carrierOf } from '../../../../shared/text/decode/carrier.ts';
import { decodingCandidates } from '../../../../shared/text/decode/decode.ts';
import { parseAddressList } from '../../../../shared/text/mail/address-list.ts';
import { declaredCharset, partsOf, rawOf, shownAs } from './mail-body.ts';
import { MailHeader } from './mail-header.ts';
import { decodeTransfer } from './transfer-decoding.ts';

/** The carrier of the sender's address, which settles whose emoji the text has. */
export function senderCarrier(header: MailHeader): Carrier | null {
  const senders = header.all('from').flatMap((value) => parseAddressList(value, (raw) => raw));
  return senders.map(({ address }) => carrierOf(address)).find((found) => found !== null) ?? null;
}

/**
 * The readings to choose from for a mail's text (its HTML where there is no text), each with a preview. `chosen`: the
 * charset that is in use. Empty where the mail has neither.
 */
export async function decodingsOf(input: Uint8Array, chosen: string | null): Promise<DecodingChoice[]> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  const header = new MailHeader(bytes);
  const { parts } = await partsOf(bytes, header);
  const part = parts.find((one) => shownAs(one) === 'text') ?? parts.find((one) => shownAs(one) === 'html');
  if (part === undefined) return [];
  const content = decodeTransfer(rawOf(part), part.encoding);
  const candidates = decodingCandidates(content, declaredCharset(part, content), senderCarrier(header));
  return candidates.map((candidate) => ({ ...candidate, chosen: candidate.charset === chosen }));
}
