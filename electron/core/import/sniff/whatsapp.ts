import { whatsappStart } from '../readers/chat/whatsapp-syntax.ts';
import { headLines } from './text-head.ts';

/** Words that programs put where a chat has a name. */
const level = /^\s*(?:\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b|[\w.]+\.(?:py|js|java|c)\b)/i;

/** Whether it is a chat exported by WhatsApp: its first line begins with day and time, and somebody speaks. */
export function isWhatsapp(_head: string, bytes: Buffer): boolean {
  const lines = headLines(bytes);
  if (!whatsappStart(lines[0] ?? '')) return false;
  const starts = lines.flatMap((line) => whatsappStart(line) ?? []);
  const named = starts.filter(({ name }) => name !== null);
  if (starts.some(({ name, text }) => level.test(name ?? text))) return false;
  return named.length >= Math.min(2, lines.length) || starts.some(({ text }) => text.startsWith('\u200e'));
}
