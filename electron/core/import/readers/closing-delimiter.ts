const LF = 0x0a;

/**
 * Whether a body has the closing delimiter of a multipart, `--boundary--` alone on a line that ends in LF or CRLF
 * (RFC 2046 section 5.1.1). Linear time.
 */
export function hasClosingDelimiter(body: Buffer, boundary: Buffer): boolean {
  const dashes = Buffer.from('--');
  const delimiter = Buffer.concat([dashes, boundary, dashes]);
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    if ((at === 0 || body[at - 1] === LF) && isBlankToEnd(body, at + delimiter.length)) return true;
  }
  return false;
}

function isBlankToEnd(body: Buffer, from: number): boolean {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0d) at += 1;
  return at >= body.length || body[at] === LF;
}
