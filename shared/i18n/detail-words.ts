import type { Both } from './language.ts';

/** What the limits are on that an import can reach; the names are those of the import's own table. */
export const limitWords = {
  messageBytes: { ja: '1通の大きさ', en: 'the size of one message' },
  messageDepth: { ja: 'メッセージの中のメッセージの深さ', en: 'messages inside messages' },
  headerBytes: { ja: 'ヘッダーの大きさ', en: 'the size of the header' },
  headerFields: { ja: 'ヘッダーの項目数', en: 'the number of header fields' },
  parts: { ja: '1通の中の部分の数', en: 'the number of parts in one message' },
  partDepth: { ja: '部分の入れ子の深さ', en: 'parts inside parts' },
  textBytes: { ja: '1通の本文の大きさ', en: 'the size of one message’s text' },
  htmlTextLength: { ja: 'HTML 本文の長さ', en: 'the length of the HTML text' },
  links: { ja: '1通の中のリンク先の数', en: 'the number of link targets in one message' },
  linkLength: { ja: 'リンク先の長さ', en: 'the length of a link target' },
  mentions: { ja: '1通の中の識別子の数', en: 'the number of identifiers in one message' },
  containerDepth: { ja: '書庫の入れ子の深さ', en: 'containers inside containers' },
  members: { ja: '書庫の中のファイル数', en: 'the number of files in a container' },
  memberBytes: { ja: '書庫の中の1ファイルの大きさ', en: 'the size of one file in a container' },
  expandedBytes: { ja: '展開後の合計の大きさ', en: 'the size of everything in a container' },
  expansionRatio: { ja: '展開で膨らむ割合', en: 'how far a container expands' },
  expansionFree: { ja: '展開で膨らむ割合', en: 'how far a container expands' },
  nameLength: { ja: '名前の長さ', en: 'the length of a name' },
  folderDepth: { ja: 'フォルダーの深さ', en: 'folders inside folders' },
  other: { ja: '構造の複雑さ', en: 'how complex its structure is' },
} satisfies Record<string, Both>;

/** Reasons that errors carry as a word, the operating system's among them. */
export const reasonDetails = {
  missing: { ja: '指定されていません', en: 'missing' },
  link: { ja: 'リンクのため', en: 'a link' },
  loop: { ja: 'フォルダーが自分自身へ戻るため', en: 'a folder that leads back into itself' },
  special: { ja: '通常のファイルではないため', en: 'not an ordinary file' },
  undelivered: { ja: '配達の途中のメール', en: 'a mail that was still being delivered' },
  exit: { ja: '読み取り処理が終了しました', en: 'the reader ended' },
  ENOENT: { ja: 'ありません', en: 'it is not there' },
  EACCES: { ja: '権限がありません', en: 'permission denied' },
  EPERM: { ja: '許可されていません', en: 'not permitted' },
  ENOSPC: { ja: 'ディスクに空きがありません', en: 'the disk is full' },
  EDQUOT: { ja: '割り当て容量を使い切りました', en: 'the quota is used up' },
  EROFS: { ja: '書き込めないディスクです', en: 'the disk is read-only' },
  EIO: { ja: 'ディスクの読み書きに失敗しました', en: 'the disk failed' },
  EBUSY: { ja: 'ほかのプログラムが使用中です', en: 'another program is using it' },
  EMFILE: { ja: '開いているファイルが多すぎます', en: 'too many open files' },
  ENAMETOOLONG: { ja: '名前が長すぎます', en: 'the name is too long' },
  EISDIR: { ja: 'フォルダーです', en: 'it is a folder' },
  ENOTDIR: { ja: '途中がフォルダーではありません', en: 'part of the path is no folder' },
  ELOOP: { ja: 'リンクが輪になっています', en: 'links in a circle' },
} satisfies Record<string, Both>;
