/** A place in a picture, in its own points from the top left. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A word as a tool read it: a half-open range in the text of its line, where it stands, and how sure the tool was (0 to 100). */
export interface ReadWord extends Box {
  start: number;
  end: number;
  confidence: number;
}

/** A line of text in a picture; one without words parts two blocks. */
export interface ReadLine {
  text: string;
  words: ReadWord[];
}

/** What a tool read in a picture. */
export interface PictureText {
  /** SHA-256 (hex) of the picture's bytes. */
  picture: string;
  /** The tool and its version, as it calls itself. */
  tool: string;
  /** Of the tool's models, as it calls them ('jpn'). */
  languages: string[];
  /** Of the picture, in points. */
  width: number;
  height: number;
  lines: ReadLine[];
}

/** A reading as it is shown: the document that holds it, and how sure the tool was of its words on the whole. */
export interface PictureReading extends PictureText {
  id: string;
  /** The picture's own document; null where the case has not the picture. */
  document: string | null;
  /** The mean over its letters, 0 to 100; null where it read none. */
  confidence: number | null;
}
