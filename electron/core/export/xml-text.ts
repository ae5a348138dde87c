/** What XML 1.0 forbids even as a character reference (section 2.2, Char). */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // An XML parser turns these into spaces in an attribute, and CR into LF everywhere, unless they are references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text for an XML attribute or element. Characters that XML forbids, and halves of surrogate pairs, become U+FFFD: what
 * stood there stays visible as something that could not be written.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}
