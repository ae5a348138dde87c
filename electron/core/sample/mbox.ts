import { type Clock, fromLineDate } from './clock.ts';

/** One mail in an mbox of the mboxrd kind: From_ line, `>` before every `From ` line, an empty line at the end. */
export function mboxEntry(bytes: Buffer, sender: string, arrived: Clock): Buffer {
  const escaped = bytes.toString('latin1').replace(/^(>*From )/gm, '>$1');
  return Buffer.from(`From ${sender} ${fromLineDate(arrived)}\n${escaped}\n`, 'latin1');
}
