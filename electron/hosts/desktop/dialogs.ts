import { join } from 'node:path';
import type { Language } from '../../../shared/i18n/language.ts';
import { safeName } from '../safe-name.ts';
import { say } from './words.ts';

type Property = 'createDirectory' | 'multiSelections' | 'openDirectory' | 'openFile';

/** What a dialog of the system is told; the names are Electron's. */
export interface DialogOptions {
  title: string;
  buttonLabel: string;
  defaultPath?: string;
  properties: Property[];
}

const caseEnding = '.ashiato';

export const openCaseDialog = (language: Language): DialogOptions => ({
  title: say('selectCase', language),
  buttonLabel: say('open', language),
  properties: ['openDirectory'],
});

export const newCaseDialog = (language: Language, folder: string, name: string): DialogOptions => ({
  title: say('placeOfCase', language),
  buttonLabel: say('create', language),
  defaultPath: join(folder, `${safeName(name.replace(/\.ashiato$/i, ''), 'case')}${caseEnding}`),
  properties: ['createDirectory'],
});

export const openSourcesDialog = (language: Language, folder: boolean): DialogOptions => ({
  title: say(folder ? 'chooseFolder' : 'chooseFiles', language),
  buttonLabel: say('importNow', language),
  properties: [folder ? 'openDirectory' : 'openFile', 'multiSelections'],
});

/** No question about replacing: an export never replaces anything, the engine refuses it. */
export const saveDialog = (language: Language, folder: string, name: string): DialogOptions => ({
  title: say('saveExport', language),
  buttonLabel: say('save', language),
  defaultPath: join(folder, safeName(name, 'export')),
  properties: ['createDirectory'],
});

/** A case's folder says by its ending what it is, whatever was typed. */
export const withCaseEnding = (path: string): string =>
  path.toLowerCase().endsWith(caseEnding) ? path : `${path}${caseEnding}`;
