/** The first bytes of every original that holds what a tool read in a picture. */
export const pictureTextMark = '{"format":"ashiato-picture-text-1"';

export const isPictureText = (head: string): boolean => head.startsWith(pictureTextMark);
