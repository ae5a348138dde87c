/** The colours of the page for a canvas, which knows no custom properties. */
export interface Palette {
  sheet: string;
  line: string;
  lineStrong: string;
  ink: string;
  ink2: string;
  ink3: string;
  selection: string;
  shu: string;
  matsu: string;
  ai: string;
  font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    sheet: read('--sheet'),
    line: read('--line'),
    lineStrong: read('--line-strong'),
    ink: read('--ink'),
    ink2: read('--ink-2'),
    ink3: read('--ink-3'),
    selection: read('--selection'),
    shu: read('--shu'),
    matsu: read('--matsu'),
    ai: read('--ai'),
    font: `${read('--size-1')} ${read('--sans')}`,
  };
}
