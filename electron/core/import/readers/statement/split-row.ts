/** Cells of one row that are read; what lies beyond is one cell. */
export const mostCells = 256;

/**
 * The cells of a row of CSV or TSV, quotes taken off. `open`: a quoted cell does not end here, so that the row goes on in
 * the next line. A quote inside a cell that does not begin with one is a sign like any other. Source: RFC 4180.
 */
export function splitRow(text: string, delimiter: string): { cells: string[]; open: boolean } {
  const cells: string[] = [];
  let at = 0;
  while (cells.length < mostCells - 1) {
    let cell = '';
    if (text.charCodeAt(at) === 0x22) {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return { cells: [...cells, cell + text.slice(from)], open: true };
        cell += text.slice(from, quote);
        at = quote + 1;
        if (text.charCodeAt(at) !== 0x22) break;
        cell += '"';
        from = at + 1;
      }
    }
    const end = text.indexOf(delimiter, at);
    cells.push(cell + (end < 0 ? text.slice(at) : text.slice(at, end)));
    if (end < 0) return { cells, open: false };
    at = end + delimiter.length;
  }
  return { cells: [...cells, text.slice(at)], open: false };
}
