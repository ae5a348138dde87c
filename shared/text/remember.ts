/**
 * Remembers what a pure function made of the last texts that it was given: names of hosts, zones and sources come again and
 * again in one mailbox. Holds `most` of them and then starts anew, so that a hostile one cannot make it grow.
 */
export function remember<V>(read: (text: string) => V, most = 4096, longest = 256): (text: string) => V {
  const known = new Map<string, { value: V }>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
