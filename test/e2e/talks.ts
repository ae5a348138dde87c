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

/** The export of the talk that test/support/screenshots/fixtures/line-ja.png shows, and one line more. */
export const shownTalkName = '[LINE] みさきとのトーク.txt';

export const shownTalk = [
  '[LINE] みさきとのトーク履歴',
  '保存日時：2024/01/03 09:00',
  '',
  '2024/01/02(火)',
  '12:01\tみさき\tはじめまして。みさきです。寂しくて連絡しました。',
  '12:02\t太郎\tどなたですか？',
  '12:03\tみさき\tポイントを買うと私の連絡先が見られます。振込先はみなと銀行 普通 1234567 です。',
  '12:03\tみさき\t登録はこちら http://www.dates.example/login',
  '12:09\tみさき\tお返事がないので心配しています。もう一度だけ連絡します。',
  '',
].join('\r\n');
