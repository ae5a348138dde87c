import type { Language } from '../../../shared/i18n/language.ts';
import { say, type Word } from './words.ts';

/** What the native menu can ask the page to do, by the page's own names. */
export const menuCommands = [
  'case.new',
  'case.open',
  'case.close',
  'import.files',
  'import.folder',
  'undo',
  'redo',
  'search',
  'palette',
  'settings',
  'keys',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Roles that the system does by itself. */
type Role =
  | 'about'
  | 'close'
  | 'copy'
  | 'cut'
  | 'front'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'quit'
  | 'redo'
  | 'reload'
  | 'resetZoom'
  | 'selectAll'
  | 'toggleDevTools'
  | 'togglefullscreen'
  | 'undo'
  | 'unhide'
  | 'zoomIn'
  | 'zoomOut';

export type MenuEntry =
  | { type: 'separator' }
  | { label: string; role: Role }
  | { label: string; accelerator?: string; command: MenuCommand }
  | { label: string; submenu: MenuEntry[] };

export interface MenuOptions {
  language: Language;
  platform: NodeJS.Platform;
  isPackaged: boolean;
}

const separator: MenuEntry = { type: 'separator' };

/** The menu bar. Keys that the page listens to itself (`/`, `?`) are no accelerators: they would type no letter any more. */
export function menuTemplate({ language, platform, isPackaged }: MenuOptions): MenuEntry[] {
  const isMac = platform === 'darwin';
  const does = (word: Word, role: Role): MenuEntry => ({ label: say(word, language), role });
  const asks = (word: Word, command: MenuCommand, accelerator?: string): MenuEntry => ({
    label: say(word, language),
    command,
    ...(accelerator !== undefined && { accelerator }),
  });
  const menu = (word: Word, submenu: MenuEntry[]): MenuEntry => ({ label: say(word, language), submenu });
  const settings = asks('settings', 'settings', 'CommandOrControl+,');
  const mac: MenuEntry[] = [
    {
      label: 'Ashiato',
      submenu: [
        does('about', 'about'),
        separator,
        settings,
        separator,
        does('hide', 'hide'),
        does('hideOthers', 'hideOthers'),
        does('unhide', 'unhide'),
        separator,
        does('quit', 'quit'),
      ],
    },
  ];
  return [
    ...(isMac ? mac : []),
    menu('caseMenu', [
      asks('newCase', 'case.new', 'CommandOrControl+N'),
      asks('openCase', 'case.open', 'CommandOrControl+O'),
      asks('closeCase', 'case.close'),
      separator,
      asks('importFiles', 'import.files', 'CommandOrControl+I'),
      asks('importFolder', 'import.folder', 'CommandOrControl+Shift+I'),
      separator,
      asks('undoDecision', 'undo'),
      asks('redoDecision', 'redo'),
      ...(isMac ? [] : [separator, settings, separator, does('quit', 'quit')]),
    ]),
    menu('edit', [
      does('undo', 'undo'),
      does('redo', 'redo'),
      separator,
      does('cut', 'cut'),
      does('copy', 'copy'),
      does('paste', 'paste'),
      does('selectAll', 'selectAll'),
      separator,
      asks('search', 'search', 'CommandOrControl+F'),
    ]),
    menu('view', [
      // The page has this key itself, with a menu open or not.
      asks('palette', 'palette'),
      separator,
      does('resetZoom', 'resetZoom'),
      does('zoomIn', 'zoomIn'),
      does('zoomOut', 'zoomOut'),
      does('fullScreen', 'togglefullscreen'),
      separator,
      does('reload', 'reload'),
      ...(isPackaged ? [] : [does('devTools', 'toggleDevTools')]),
    ]),
    menu('window', [
      does('minimize', 'minimize'),
      ...(isMac ? [does('bringAllToFront', 'front')] : []),
      does('close', 'close'),
    ]),
    menu('help', [asks('keys', 'keys'), ...(isMac ? [] : [does('about', 'about')])]),
  ];
}
