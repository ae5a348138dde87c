/**
 * Turns a picture about its middle so that its longer side lies, as the screen is wider than high: onto the first principal
 * axis of its places. Changes `places`, x and y after each other.
 */
export function layDown(places: Float32Array): void {
  const count = places.length / 2;
  let [meanX, meanY] = [0, 0];
  for (let at = 0; at < places.length; at += 2) {
    meanX += (places[at] ?? 0) / count;
    meanY += (places[at + 1] ?? 0) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [(places[at] ?? 0) - meanX, (places[at + 1] ?? 0) - meanY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [(places[at] ?? 0) - meanX, (places[at + 1] ?? 0) - meanY];
    places[at] = x * cos - y * sin;
    places[at + 1] = x * sin + y * cos;
  }
}
