/** Whether a balance follows from the one before it and what moved; as exact as cents. */
export const addsUp = (before: number, moved: number, after: number): boolean =>
  Math.round((before + moved - after) * 1e4) === 0;
