/** The colours and fonts of styles/tokens.css, as the drawing needs them. */
export interface Tokens {
  sheet: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  lineStrong: string;
  shu: string;
  yamabuki: string;
  /** By the names of components/chip.tsx. */
  tone: Readonly<Record<'plain' | 'shu' | 'ai' | 'matsu' | 'yamabuki' | 'fuji', string>>;
  sans: string;
}
