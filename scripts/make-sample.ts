import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSampleCase, type SampleCase } from '../electron/core/sample/make-sample-case.ts';
import type { EngineTransport } from '../electron/core/transport/calls.ts';
import { workerTransport } from '../electron/core/transport/worker.ts';
import { isJapanese } from '../electron/hosts/node-version.mjs';
import { createClient } from '../shared/contract/client.ts';
import { AppError } from '../shared/errors.ts';
import { errorText, type Language } from '../shared/i18n/catalogue.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'sample-out');
const language: Language = isJapanese(process.env) ? 'ja' : 'en';

const files = {
  mail: join(out, 'mail'),
  path: join(out, 'sample.ashiato'),
  html: join(out, 'timeline.html'),
  markdown: join(out, 'timeline.md'),
};

/** The path as it is typed in a terminal that stands in the project's folder. */
const typed = (path: string): string => relative(root, path).replaceAll('\\', '/');

const summary = {
  ja: ({ ledger, events, decided }: SampleCase) => `サンプルのケースを作りました。内容はすべて架空です。
見つかったメール ${ledger.found} 通 = 保存 ${ledger.stored} + 取り込み済み ${ledger.seen} + 失敗 ${ledger.failed}(理由はケースに記録されています)
タイムラインの出来事 ${events} 件(全4回)、判断したつながり ${decided} 件

  メール          ${typed(files.mail)}
  ケース          ${typed(files.path)}
  タイムライン    ${typed(files.html)} (ブラウザーで開けます)、${typed(files.markdown)}

次に試すこと:
  npm run -s ashiato -- search ${typed(files.path)} 'おなかが痛くて'
  npm run -s ashiato -- entity list ${typed(files.path)}
  npm run -s ashiato -- event list ${typed(files.path)}
  npm run -s ashiato -- case verify ${typed(files.path)}`,
  en: ({ ledger, events, decided }: SampleCase) => `The sample case is made. All of it is fiction.
Mails found ${ledger.found} = stored ${ledger.stored} + there already ${ledger.seen} + failed ${ledger.failed} (the case has the reasons)
${events} events on a timeline of four parts, ${decided} links decided

  mail       ${typed(files.mail)}
  case       ${typed(files.path)}
  timeline   ${typed(files.html)} (open it in a browser), ${typed(files.markdown)}

What to try next:
  npm run -s ashiato -- search ${typed(files.path)} 'stomach hurts'
  npm run -s ashiato -- entity list ${typed(files.path)}
  npm run -s ashiato -- event list ${typed(files.path)}
  npm run -s ashiato -- case verify ${typed(files.path)}`,
};

async function make(engine: EngineTransport, signal: AbortSignal): Promise<void> {
  for (const path of Object.values(files)) rmSync(path, { recursive: true, force: true });
  const client = createClient(engine);
  const made = await makeSampleCase(client, files, { signal });
  for (const format of ['html', 'markdown'] as const) {
    await client.timeline.export({ format, out: files[format], language }, { signal });
  }
  console.log(summary[language](made));
}

/** Makes the sample case in sample-out/, writes its timeline, and says where everything lies. Whether it could. */
export async function makeSample(signal: AbortSignal): Promise<boolean> {
  const engine = workerTransport({}, (ref, error) => console.error(`[${ref}] ${String(error)}`));
  try {
    await make(engine, signal);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(errorText(error.code, error.details, language));
    return false;
  } finally {
    await engine.close();
  }
}
