import type { MessageHtml } from '../../../../shared/contract/results.ts';
import { terminalLine, terminalText } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, type Telling } from './telling.ts';

const mostTargets = 500;

/** The markup as its sender wrote it, made harmless, and everything that it would load or lead to. */
export function describeHtml({ html, targets }: MessageHtml, { language }: Telling): string {
  if (html === null) return say('noHtml', language);
  const lines = [terminalText(html)];
  const more = (count: string) => say('moreInJson', language, { count });
  if (targets.length > 0) {
    lines.push('', `--- ${say('targets', language)} ---`, ...first(targets, mostTargets, terminalLine, more));
  }
  return lines.join('\n');
}
