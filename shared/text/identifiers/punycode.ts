// RFC 3492, with the parameters of section 5.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_N = 128;
const FIRST_BIAS = 72;

function adapt(delta: number, points: number, first: boolean): number {
  let d = first ? Math.floor(delta / DAMP) : delta >> 1;
  d += Math.floor(d / points);
  let k = 0;
  for (; d > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) d = Math.floor(d / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * d) / (d + SKEW));
}

const threshold = (k: number, bias: number): number => (k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias);
const digitToChar = (digit: number): string => String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);

/** One label in its ASCII form, without `xn--` (RFC 3492 section 6.3). Meant for labels: the time is quadratic. */
export function punycodeEncode(label: string): string {
  const points = [...label].map((c) => c.codePointAt(0) as number);
  const basic = points.filter((p) => p < 0x80);
  let out = String.fromCharCode(...basic);
  let handled = basic.length;
  if (handled > 0) out += '-';
  let n = FIRST_N;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (handled < points.length) {
    let next = Number.POSITIVE_INFINITY;
    for (const p of points) if (p >= n && p < next) next = p;
    delta += (next - n) * (handled + 1);
    n = next;
    for (const p of points) {
      if (p < n) delta += 1;
      if (p !== n) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = threshold(k, bias);
        if (q < t) break;
        out += digitToChar(t + ((q - t) % (BASE - t)));
        q = Math.floor((q - t) / (BASE - t));
      }
      out += digitToChar(q);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return out;
}

/** The label behind an ASCII form without `xn--`, or null when it is not valid punycode (RFC 3492 section 6.2). */
export function punycodeDecode(ascii: string): string | null {
  const last = ascii.lastIndexOf('-');
  const out: number[] = [];
  for (let j = 0; j < last; j += 1) out.push(ascii.charCodeAt(j));
  let n = FIRST_N;
  let i = 0;
  let bias = FIRST_BIAS;
  for (let at = last > 0 ? last + 1 : 0; at < ascii.length; ) {
    const before = i;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      if (at >= ascii.length) return null;
      const unit = ascii.charCodeAt(at) | 0x20;
      at += 1;
      const raw = ascii.charCodeAt(at - 1);
      const digit = raw >= 0x30 && raw <= 0x39 ? raw - 22 : unit >= 0x61 && unit <= 0x7a ? unit - 97 : BASE;
      if (digit >= BASE) return null;
      i += digit * weight;
      if (i > 0x7fffffff) return null;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    bias = adapt(i - before, out.length + 1, before === 0);
    n += Math.floor(i / (out.length + 1));
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return null;
    i %= out.length + 1;
    out.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...out);
}
