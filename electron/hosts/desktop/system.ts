import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Language } from '../../../shared/i18n/language.ts';
import { makeSampleCase } from '../../core/sample/make-sample-case.ts';
import { freeName } from '../safe-name.ts';
import type { DesktopSystem } from './host-methods.ts';

/** Stands in the names of the sample's sources, so it is the same everywhere. */
const sampleFolder = 'mail';
const sampleName = { ja: 'サンプル', en: 'Sample' };

/** The system as Electron gives it: dialogs over the window, folders, the file manager. */
export const desktopSystem = (window: () => BrowserWindow, language: Language): DesktopSystem => ({
  async askOpen(options) {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options);
    return canceled ? [] : filePaths;
  },
  async askSave({ properties: _folders, ...options }) {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      ...options,
      properties: ['createDirectory'],
    });
    return canceled || !filePath ? null : filePath;
  },
  showInFolder: (path) => shell.showItemInFolder(path),
  exists: existsSync,
  documents: () => app.getPath('documents'),
  async makeSample(client) {
    const folder = join(app.getPath('userData'), 'samples');
    mkdirSync(folder, { recursive: true });
    const taken = new Set(readdirSync(folder));
    const path = join(
      folder,
      freeName(sampleName[language], '.ashiato', (name) => taken.has(name)),
    );
    const parent = mkdtempSync(join(app.getPath('temp'), 'ashiato-sample-'));
    try {
      await makeSampleCase(client, { mail: join(parent, sampleFolder), path });
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
    return path;
  },
});
