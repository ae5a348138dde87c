import type { IdentifierKind } from '../../../../shared/domain/identifier.ts';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';

/** `raw → normal` of what is found in a text, of one kind or all. */
export function found(text: string, kind?: IdentifierKind): [string, string][] {
  return extractIdentifiers(text)
    .filter((one) => kind === undefined || one.kind === kind)
    .map((one) => [one.raw, one.normal]);
}

/** Normal forms alone. */
export function normals(text: string, kind?: IdentifierKind): string[] {
  return found(text, kind).map(([, normal]) => normal);
}

/** ASCII in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
