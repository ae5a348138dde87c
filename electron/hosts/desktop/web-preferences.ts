/** How the page is locked in. Each is said even where it is the default: a default can change, a test looks at these. */
export const webPreferences = ({ preload, isPackaged }: { preload: string; isPackaged: boolean }) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: !isPackaged,
});
