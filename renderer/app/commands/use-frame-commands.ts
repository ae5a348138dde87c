import { useConnection } from '../../rpc/connection-context.tsx';
import { both } from '../i18n/both.ts';
import { useLanguage } from '../i18n/words-context.tsx';
import { useImport } from '../import/use-import.ts';
import { showOverlay } from '../overlay.ts';
import { startRoute, type View } from '../routes.ts';
import { useTheme } from '../theme.ts';
import { useCaseInfo } from '../use-case.ts';
import { useCaseActions } from '../use-case-actions.ts';
import { currentRoute, navigate, useGo } from '../use-route.ts';
import type { Command } from './command.ts';
import { useCommands } from './use-commands.tsx';

const goKeys: Record<View, string> = {
  start: 'g h',
  sources: 'g s',
  messages: 'g m',
  entities: 'g n',
  graph: 'g g',
  campaigns: 'g b',
  personas: 'g p',
  leaks: 'g l',
  infrastructure: 'g i',
  contacts: 'g o',
  suggestions: 'g u',
  payments: 'g y',
  timeline: 'g t',
  exports: 'g x',
  settings: 'g ,',
};

/** The commands that are there on every view. */
export function useFrameCommands(): void {
  const info = useCaseInfo();
  const go = useGo();
  const { host } = useConnection();
  const actions = useCaseActions();
  const { pick } = useImport();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const hasCase = info !== null;
  const showStart = () => navigate({ ...startRoute, case: currentRoute().case });
  // Where the host has no dialog, the start has the list.
  const openCase = () => (host.kind === 'desktop' ? void actions.pick() : showStart());
  const views = Object.entries(goKeys).map(([view, keys]): Command => {
    const isFree = view === 'start' || view === 'settings';
    return {
      id: `go.${view}`,
      title: both(`view.${view as View}`),
      group: 'go',
      keys,
      enabled: hasCase || isFree,
      run: () => go({ view: view as View }),
    };
  });
  useCommands([
    ...views,
    command('search', 'case', { ja: 'すべてを検索', en: 'Search everything' }, focusSearch, {
      keys: '/',
      enabled: hasCase,
    }),
    command('palette', 'view', { ja: 'コマンドを探す', en: 'Find a command' }, () => showOverlay({ kind: 'palette' }), {
      keys: 'mod+k',
    }),
    command('keys', 'view', { ja: 'キーの一覧', en: 'Show the keys' }, () => showOverlay({ kind: 'keys' }), {
      keys: '?',
    }),
    command('query.help', 'view', both('query.help'), () => showOverlay({ kind: 'query-help' })),
    command('import.files', 'case', { ja: 'ファイルを取り込む', en: 'Import files' }, () => void pick(false), {
      keys: 'mod+i',
      enabled: hasCase,
    }),
    command('import.folder', 'case', { ja: 'フォルダーを取り込む', en: 'Import a folder' }, () => void pick(true), {
      enabled: hasCase,
    }),
    command('case.new', 'case', both('start.new'), showStart),
    command('case.open', 'case', both('start.open'), openCase),
    command('case.sample', 'case', both('start.sample'), () => void actions.openSample()),
    command('case.close', 'case', both('start.closeCase'), () => void actions.close(), { enabled: hasCase }),
    command('case.verify', 'case', both('job.verify'), () => void actions.verify(), { enabled: hasCase }),
    command('case.rebuild', 'case', both('job.rebuild'), () => void actions.rebuild(), { enabled: hasCase }),
    command('case.digest', 'case', both('job.digest'), () => void actions.digest(), { enabled: hasCase }),
    command('pictures.read', 'case', both('job.readPictures'), () => void actions.readPictures(), { enabled: hasCase }),
    command('bundle.verify', 'export', both('start.bundle'), () => void actions.verifyBundle()),
    command(
      'decision.undo',
      'decision',
      { ja: '決定を取り消す', en: 'Undo the last decision' },
      () => void actions.undo(),
      { keys: 'mod+z', enabled: hasCase },
    ),
    command('decision.redo', 'decision', { ja: '決定をやり直す', en: 'Redo the decision' }, () => void actions.redo(), {
      keys: 'mod+shift+z',
      enabled: hasCase,
    }),
    command(
      'event.new',
      'decision',
      { ja: '出来事・メモを加える', en: 'Add an event or note' },
      () => showOverlay({ kind: 'event', document: null, event: null }),
      { enabled: hasCase },
    ),
    command('claims.show', 'go', both('claims.title'), () => showOverlay({ kind: 'claims' }), {
      keys: 'g c',
      enabled: hasCase,
    }),
    command('log.show', 'case', both('settings.log'), () => go({ view: 'settings', filter: { tab: 'log' } }), {
      enabled: hasCase,
    }),
    command(
      'export.timeline',
      'export',
      both('job.timelineExport'),
      () => go({ view: 'exports', filter: { what: 'timeline' } }),
      { enabled: hasCase },
    ),
    command(
      'export.graph',
      'export',
      both('job.graphExport'),
      () => go({ view: 'exports', filter: { what: 'graph' } }),
      { enabled: hasCase },
    ),
    command(
      'export.bundle',
      'export',
      both('job.bundleExport'),
      () => go({ view: 'exports', filter: { what: 'bundle' } }),
      { enabled: hasCase },
    ),
    command('language', 'view', { ja: 'English に切り替える', en: '日本語に切り替える' }, () =>
      setLanguage(language === 'ja' ? 'en' : 'ja'),
    ),
    command('theme', 'view', { ja: '明るい・暗いを切り替える', en: 'Switch light and dark' }, () =>
      setTheme(theme === 'dark' ? 'light' : 'dark'),
    ),
  ]);
}

function command(
  id: string,
  group: Command['group'],
  title: Command['title'],
  run: () => void,
  more: Pick<Command, 'keys' | 'enabled'> = {},
): Command {
  return { id, group, title, run, ...more };
}

/** The one field for everything lies in the bar. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('.global-search input')?.select();
}
