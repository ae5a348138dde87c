import { existsSync } from 'node:fs';

/** Where a Chromium may be; ASHIATO_CHROMIUM names another one. */
const places = [
  process.env.ASHIATO_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser of this machine, null where there is none. */
export const chromiumPath = (): string | null => places.find((path) => path && existsSync(path)) ?? null;

/** How it is started: it does nothing over a network by itself, so that whatever is seen there was ours. */
export const chromiumOptions = (executablePath: string) => ({
  executablePath,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-gpu',
    '--disable-quic',
  ],
});
