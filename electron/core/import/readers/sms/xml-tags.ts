/** A tag with its attributes, references resolved. `isRepaired`: one of them was no character of its own. */
export interface XmlTag {
  name: string;
  attributes: Map<string, string>;
  isRepaired: boolean;
}

const most = { attributes: 200 };
const name = /[A-Za-z_][\w:.-]{0,100}/y;
const attribute = /\s+([A-Za-z_][\w:.-]{0,100})\s{0,100}=\s{0,100}(?:"([^"]*)"|'([^']*)')/y;

/** The tags of an element that open something, in order; what is between them and ends of elements are passed over. */
export function* xmlTags(text: string): Generator<XmlTag> {
  for (let at = text.indexOf('<'); at >= 0; ) {
    name.lastIndex = at + 1;
    const found = name.exec(text);
    let end = at + 1;
    if (found) {
      end = name.lastIndex;
      const tag: XmlTag = { name: found[0], attributes: new Map(), isRepaired: false };
      for (;;) {
        attribute.lastIndex = end;
        const pair = attribute.exec(text);
        if (!pair) break;
        end = attribute.lastIndex;
        if (tag.attributes.size >= most.attributes) continue;
        const raw = pair[2] ?? pair[3] ?? '';
        const value = withoutReferences(raw);
        tag.isRepaired ||= value.isRepaired;
        tag.attributes.set(pair[1] ?? '', value.text);
      }
      yield tag;
    }
    at = text.indexOf('<', end);
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Resolves references to characters. Backups write an emoji as two references to halves of a surrogate pair, which XML
 * does not allow; halves that have no other become U+FFFD. Entities of a document type are none: they stay as they are.
 */
function withoutReferences(raw: string): { text: string; isRepaired: boolean } {
  if (!raw.includes('&')) return { text: raw, isRepaired: false };
  let isRepaired = false;
  const text = raw.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, word) => {
      if (word !== undefined) return named[word] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code > 0x10ffff) return whole;
      if (code >= 0xd800 && code <= 0xdfff) {
        isRepaired = true;
        return String.fromCharCode(code);
      }
      return String.fromCodePoint(code);
    },
  );
  return { text: text.toWellFormed(), isRepaired };
}
