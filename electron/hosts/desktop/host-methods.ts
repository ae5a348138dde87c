import { z } from 'zod';
import type { Client } from '../../../shared/contract/client.ts';
import type { FileToken, RecentCase } from '../../../shared/contract/host.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { FileTokens } from '../file-tokens.ts';
import { type HostMethods, hostMethod } from '../host-method.ts';
import type { HostStateFile } from '../host-state.ts';
import {
  type DialogOptions,
  newCaseDialog,
  openCaseDialog,
  openSourcesDialog,
  saveDialog,
  withCaseEnding,
} from './dialogs.ts';
import { droppedRoots } from './dropped-roots.ts';

/** What of the system the methods need: paths that a dialog gave, empty where it was cancelled. */
export interface DesktopSystem {
  askOpen(options: DialogOptions): Promise<string[]>;
  askSave(options: DialogOptions): Promise<string | null>;
  showInFolder(path: string): void;
  exists(path: string): boolean;
  /** The user's folder for documents. */
  documents(): string;
  /** Makes the sample case somewhere and gives its path. */
  makeSample(client: Client): Promise<string>;
}

export interface DesktopMethodsOptions {
  system: DesktopSystem;
  client: Client;
  tokens: FileTokens;
  state: HostStateFile;
  version: string;
  outgoing(): number;
  language: Language;
}

const empty = z.strictObject({});
const named = z.strictObject({ name: z.string().max(1000) });
const token = z.strictObject({ token: z.string().min(1).max(4096) });
const dropped = z.strictObject({
  files: z.array(z.strictObject({ path: z.string().max(32_768), relative: z.string().max(32_768) })).max(1_000_000),
});

/** The part of `Host` (shared/contract/host.ts) that the main process does for the page. */
export function desktopMethods(options: DesktopMethodsOptions): HostMethods {
  const { system, client, tokens, state, language } = options;
  const mintAll = (paths: string[]): FileToken[] => paths.map((path) => tokens.mint(path));
  const mintOne = (path: string | null): FileToken | null => (path === null ? null : tokens.mint(path));
  return {
    recentCases: hostMethod(empty, async (): Promise<RecentCase[]> => {
      const there = state.value.recent.filter(({ path }) => system.exists(path));
      return there.map(({ path, name, opened }) => ({ token: tokens.mint(path), name, opened }));
    }),
    newCase: hostMethod(named, async ({ name }) => {
      const path = await system.askSave(newCaseDialog(language, system.documents(), name));
      return mintOne(path === null ? null : withCaseEnding(path));
    }),
    pickCase: hostMethod(empty, async () => {
      const [path] = await system.askOpen(openCaseDialog(language));
      return mintOne(path ?? null);
    }),
    pickSources: hostMethod(z.strictObject({ folder: z.boolean() }), async ({ folder }) =>
      mintAll(await system.askOpen(openSourcesDialog(language, folder))),
    ),
    takeDropped: hostMethod(dropped, async ({ files }) => mintAll(droppedRoots(files))),
    saveTarget: hostMethod(named, async ({ name }) =>
      mintOne(await system.askSave(saveDialog(language, system.documents(), name))),
    ),
    reveal: hostMethod(token, async ({ token: shown }): Promise<null> => {
      const path = tokens.path(shown);
      if (path === null) throw new AppError('request/invalid', { field: 'token', reason: 'unknown file' });
      system.showInFolder(path);
      return null;
    }),
    sampleCase: hostMethod(empty, async () => tokens.mint(await system.makeSample(client))),
    about: hostMethod(empty, async () => ({
      version: options.version,
      host: 'desktop',
      connections: options.outgoing(),
    })),
  };
}
