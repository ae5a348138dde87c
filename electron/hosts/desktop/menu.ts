import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuCommand, type MenuEntry, type MenuOptions, menuTemplate } from './menu-template.ts';

/** Puts the menu bar up; `run` is told which of the page's commands was chosen. */
export function showMenu(options: MenuOptions, run: (command: MenuCommand) => void): void {
  const itemOf = (entry: MenuEntry): MenuItemConstructorOptions => {
    if ('submenu' in entry) return { label: entry.label, submenu: entry.submenu.map(itemOf) };
    if (!('command' in entry)) return entry;
    const { command, ...item } = entry;
    return { ...item, click: () => run(command) };
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options).map(itemOf)));
}
