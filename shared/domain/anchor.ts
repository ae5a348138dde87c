/**
 * The views of a document in which a range can stand. 'html' is the text that the HTML part shows, not its markup;
 * 'links' is what that markup points to, one address a line; in 'header' a range counts bytes of the document.
 */
export const fields = ['subject', 'from', 'to', 'cc', 'text', 'html', 'links', 'header'] as const;
export type Field = (typeof fields)[number];

/** A half-open range in UTF-16 units of one field of a document (bytes in 'header'). */
export interface TextRange {
  field: Field;
  start: number;
  end: number;
}

/**
 * What a citation points with: bytes of an original, and the exact words in them.
 * Source: W3C Web Annotation, TextQuoteSelector.
 */
export interface Anchor extends TextRange {
  /** SHA-256 (hex) of the original. */
  source: string;
  /** Byte range of the document in that original. */
  offset: number;
  length: number;
  exact: string;
  prefix: string;
  suffix: string;
}
