/** The name that LINE gives to its export. */
export const lineTalkName = '[LINE] 優子とのトーク.txt';

/** An export of LINE from the phone of 太郎, of invented people: two days, a call, a picture and a line taken back. */
export const lineTalk = [
  '[LINE] 優子とのトーク履歴',
  '保存日時：2026/03/31 12:00',
  '',
  '2026/03/30(月)',
  '9:30\t優子\tおはよう！今日は会えるかな？',
  '9:31\t太郎\tはい、東京駅で',
  '9:32\t優子\t[スタンプ]',
  '9:33\t優子\t"先に30,000円を',
  '振り込んでください',
  '口座は みなと銀行 普通 0000123"',
  '9:40\t太郎\t☎ 通話時間 1:23',
  '9:41\t優子\t[写真]',
  '9:44\t優子がメッセージの送信を取り消しました',
  '',
  '2026/03/31(火)',
  '8:00\t優子\thttps://dates.example/top 登録してね',
  '8:02\t太郎\tわかりました',
  '',
].join('\r\n');
