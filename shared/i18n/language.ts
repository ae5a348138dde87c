/** The languages that the program speaks. */
export type Language = 'ja' | 'en';

/** One text in both of them. */
export type Both = Readonly<Record<Language, string>>;
