/** Drawn here, so that no machine lacks a glyph; 16 × 16, in the colour of the text around. */
const shapes = {
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  clip: 'M12.5 7.5 8 12a3 3 0 0 1-4.2-4.2l5-5a2 2 0 0 1 2.8 2.8l-5 5a1 1 0 0 1-1.4-1.4l4.5-4.5',
  warn: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.8v.4',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 14 14',
} as const;

export type IconName = keyof typeof shapes;

/** `label`: what it says where no words stand beside it. */
export const Icon = ({ name, label }: { name: IconName; label?: string }) =>
  label === undefined ? (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  ) : (
    <svg className="icon" viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={shapes[name]} />
    </svg>
  );
