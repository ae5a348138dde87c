import type { Both } from '../../../shared/i18n/language.ts';

export const commandTexts = {
  undo: { ja: '取り消す', en: 'Undo' },
  redo: { ja: 'やり直す', en: 'Redo' },
  'palette.label': { ja: 'コマンド', en: 'Commands' },
  'palette.placeholder': { ja: 'すること、行き先を入力', en: 'What to do, where to go' },
  'palette.none': { ja: '当てはまるコマンドがありません', en: 'No such command' },
  'keys.title': { ja: 'キー', en: 'Keys' },
  'keys.global': { ja: 'どこでも', en: 'Anywhere' },
  'group.go': { ja: '移動', en: 'Go' },
  'group.case': { ja: 'ケース', en: 'Case' },
  'group.view': { ja: '表示', en: 'View' },
  'group.message': { ja: 'メッセージ', en: 'Message' },
  'group.decision': { ja: '決定', en: 'Decision' },
  'group.export': { ja: '書き出し', en: 'Export' },
} as const satisfies Record<string, Both>;
