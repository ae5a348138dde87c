/** Suffixes that are words of running prose: between two sentences without a space they look like a site's. */
const proseSuffix =
  /^(?:am|ar|as|at|be|by|de|do|es|ga|id|in|is|it|la|me|my|na|no|pa|ro|se|so|to|us|best|help|here|how|like|more|name|now|one|please|thanks|today|you)$/i;
/** A button's name, or one that has lost its hyphen: `sign.in`, `opt.in`. */
const phrasal =
  /^(?:sign|log|check|opt|plug|fill|cash|come|step|tune|dial|drop|stand|built|clock|phone|walk)\.(?:in|to|it)$/i;
const titled = /^(?:dr|mr|mrs|ms|st|prof|rev|vol|fig|nr|str|sgt|capt|gen|col|hon)\.[a-z]+$/i;

/**
 * What speaks against `name.suffix` in a text, two labels of letters, being a site: `no`, it is the end of one sentence and the
 * beginning of the next, or an abbreviation; `doubtful`, it may be. Null where nothing does. `after`: what follows, a few units.
 */
export function missingSpace(written: string, after: string): 'no' | 'doubtful' | null {
  const found = /^([\p{L}'’]+)\.([a-z]+)$/iu.exec(written);
  // A path or a port is a site's.
  if (!found || /^[/:?]/.test(after)) return null;
  const [, name = '', suffix = ''] = found;
  const isLower = name === name.toLowerCase();
  // Whoever writes a name small writes its suffix small.
  if (isLower && suffix !== suffix.toLowerCase()) return 'no';
  if (phrasal.test(written) || titled.test(written)) return 'no';
  // A brand has capitals of its own; a sentence goes on as it was.
  const isUpper = name.length > 1 && name === name.toUpperCase();
  const goesOn = isUpper ? /^\s+\p{Lu}{2}/u : /^\s+\p{Ll}/u;
  return proseSuffix.test(suffix) && (isLower || isUpper) && goesOn.test(after) ? 'doubtful' : null;
}
