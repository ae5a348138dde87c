import { join } from 'node:path';
import { z } from 'zod';
import type { Client } from '../../../shared/contract/client.ts';
import type { FileToken, RecentCase } from '../../../shared/contract/host.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { makeSampleCase } from '../../core/sample/make-sample-case.ts';
import type { FileTokens } from '../file-tokens.ts';
import { type HostMethods, hostMethod } from '../host-method.ts';
import type { HostStateFile } from '../host-state.ts';
import type { DataFolder } from './data-folder.ts';
import type { Staging } from './staging.ts';

export interface HostMethodsOptions {
  client: Client;
  tokens: FileTokens;
  state: HostStateFile;
  data: DataFolder;
  staging: Staging;
  version: string;
  /** How many connections to the outside this process has opened. */
  outgoing(): number;
  /** In which the sample case gets its name. */
  language: Language;
}

const named = z.strictObject({ name: z.string().max(1000) });
const empty = z.strictObject({});
/** Stands in the names of the sample's sources, so it is the same everywhere. */
const sampleFolder = 'mail';
const sampleName = { ja: 'サンプル', en: 'Sample' };

/** `POST /api/host/<method>`: the part of `Host` (shared/contract/host.ts) that needs more than the page itself. */
export function hostMethods(options: HostMethodsOptions): HostMethods {
  const { client, tokens, state, data, staging } = options;
  return {
    recentCases: hostMethod(empty, async (): Promise<RecentCase[]> => {
      const cases = data.recentCases(state.value.recent);
      return cases.map(({ path, name, opened }) => ({ token: tokens.mint(path), name, opened }));
    }),
    newCase: hostMethod(named, async ({ name }): Promise<FileToken> => tokens.mint(data.newCase(name))),
    // A browser's dialogs give files to upload, no place of a case; the cases of this host are all among the recent ones.
    pickCase: hostMethod(empty, async (): Promise<null> => null),
    saveTarget: hostMethod(named, async ({ name }): Promise<FileToken> => tokens.mint(data.newExport(name))),
    sampleCase: hostMethod(empty, async (): Promise<FileToken> => {
      const folder = staging.makeFolder();
      const path = data.newCase(sampleName[options.language]);
      try {
        await makeSampleCase(client, { mail: join(folder, sampleFolder), path });
      } finally {
        await staging.release(folder);
      }
      return tokens.mint(path);
    }),
    about: hostMethod(empty, async () => ({ version: options.version, host: 'web', connections: options.outgoing() })),
  };
}
