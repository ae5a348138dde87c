/** Colours of the page for a document that may have no style: the attributes of old HTML do it. */
export interface FrameColours {
  ground: string;
  ink: string;
}

/**
 * The document of the frame around sanitised markup. Its own policy allows nothing but pictures that it carries, whatever the
 * page around it may do.
 */
export function frameDocument(clean: string, { ground, ink }: FrameColours, language: string): string {
  const policy = `default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'`;
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off">` +
    `<title>-</title></head><body bgcolor="${hexColour(ground)}" text="${hexColour(ink)}"><font face="Noto Serif CJK JP, Hiragino Mincho ProN, Yu Mincho, serif">${clean}</font></body></html>`
  );
}

/** Only what is a colour gets into the attribute. */
const hexColour = (colour: string): string => (/^#[0-9a-f]{6}$/i.test(colour.trim()) ? colour.trim() : '');
