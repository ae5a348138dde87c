/** Whether a text is a page: its first tag says so, behind an XML declaration and comments. `head`: from its first sign. */
export function isHtml(head: string): boolean {
  let rest = head.slice(0, 8000).trimStart();
  for (let passed = 0; passed < 10 && /^<(?:\?xml|!--)/.test(rest); passed += 1) {
    const end = rest.startsWith('<?') ? '?>' : '-->';
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
  return /^<(?:!doctype\s{1,9}html|html|head|body)\b/i.test(rest);
}
