import type { Reason, Standing } from './graph.ts';

/** That a picture shows a message: a guess with its reasons until somebody decides. */
export interface PicturePair {
  standing: Standing;
  /** Empty where nothing speaks for it but the decision. */
  reasons: Reason[];
}

/** A time that a picture claims for itself: its camera's, or the one in its file's name. */
export interface PictureTime {
  by: 'camera' | 'file-name';
  raw: string;
  edtf: string;
  /** Whether the file's name is one that screenshots are given. */
  isScreenshot: boolean;
}
