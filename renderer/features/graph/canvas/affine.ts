/** A place on the screen in pixels, or in the layout in its units. */
export interface Point {
  x: number;
  y: number;
}

/** The same mapping as `map`, asked three times for good: what sigma answers for one place costs too much for thousands. */
export function affine(map: (place: Point) => Point): (place: Point) => Point {
  const [origin, right, up] = [map({ x: 0, y: 0 }), map({ x: 1, y: 0 }), map({ x: 0, y: 1 })];
  const [xx, xy] = [right.x - origin.x, up.x - origin.x];
  const [yx, yy] = [right.y - origin.y, up.y - origin.y];
  return ({ x, y }) => ({ x: origin.x + x * xx + y * xy, y: origin.y + x * yx + y * yy });
}
