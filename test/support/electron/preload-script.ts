/**
 * The built preload as a script that runs in every frame before the page: it gets the three modules that a sandboxed preload
 * can require, over the stand-in's bindings. As in Electron, only the window's own frame has a preload.
 */
export const preloadScript = (preload: string, page: string): string => `
(() => {
  if (window !== window.top || !location.href.startsWith(${JSON.stringify(page)})) return;
  const ipc = window.__electronIpc;
  const listeners = new Map();
  window.__electronDeliver = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, value) {
        Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });
      },
    },
    ipcRenderer: {
      send(channel, ...args) { void ipc('send', channel, args); },
      invoke: (channel, ...args) => ipc('invoke', channel, args),
      on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    },
    // The browser keeps the paths of files to itself: a test tells them by name before it drops.
    webUtils: { getPathForFile: (file) => window.__filePaths?.[file.webkitRelativePath || file.name] ?? '' },
  };
  const module = { exports: {} };
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return electron;
  };
  ((require, module, exports) => { ${preload}
  })(require, module, module.exports);
})();
`;
