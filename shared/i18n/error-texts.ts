import type { ErrorCode } from '../errors.ts';
import type { Both } from './language.ts';

/**
 * A sentence for every error: what happened, what is safe, what to do next. `{name}` is a detail of the error; a stretch in
 * [square brackets] stands only when its details are there (fill.ts), so every name stands in one.
 */
export const errorTexts = {
  'case/exists': {
    ja: 'ケースを作れません。その場所[（{path}）]にはすでにファイルがあります。何も変更していません。別の名前を指定するか、すでにあるケースを開いてください。',
    en: 'The case cannot be created: there are files in that place already[ ({path})]. Nothing was changed. Give another name, or open the case that is there.',
  },
  'case/not-found': {
    ja: 'ケースが見つかりません[（{path}）]。何も変更していません。場所と名前を確かめてください。フォルダーを移した場合は、移した先を指定してください。',
    en: 'There is no case in that place[ ({path})]. Nothing was changed. Check the name; if the folder was moved, give its new place.',
  },
  'case/not-a-case': {
    ja: 'そのフォルダー[（{path}）]は Ashiato のケースではありません。中のファイルは変更していません。名前が .ashiato で終わるケースのフォルダーを指定してください。',
    en: 'That is not an Ashiato case[: {path}]. The files in it were not changed. Give the folder of a case, whose name ends in .ashiato.',
  },
  'case/locked': {
    ja: 'このケースは使用中です[（{who}）][。{since} から開かれています][（プロセス {process}）]。中身は変更していません。使っている側で閉じてから、もう一度開いてください。',
    en: 'The case is in use[ by {who}][ since {since}][ (process {process})]. Nothing in it was changed. Close it there, then open it again.',
  },
  'case/newer-schema': {
    ja: 'このケースは新しい版の Ashiato で作られています[（ケースの版 {found}][、このプログラムが読める版 {known} まで）]。中身は変更していません。Ashiato を新しくしてから開いてください。',
    en: 'The case was made by a newer Ashiato[ (version {found} of the file][; this program reads up to {known})]. Nothing in it was changed. Update Ashiato, then open it.',
  },
  'case/damaged': {
    ja: 'ケースの一部が壊れているか、読み取れません[：{path}][。原本 {original} の中身がハッシュ値と合いません]。何も削除していません。原本は originals フォルダーにあります。まずケースのフォルダー全体の写しを取り、写しで検証（case verify）を行うか、控えから戻してください。',
    en: 'Part of the case is damaged or cannot be read[: {path}][. The original {original} no longer has the bytes of its hash]. Nothing was deleted; the originals are in the folder `originals`. First copy the whole folder of the case, then verify the copy (case verify), or go back to a backup.',
  },
  'case/not-open': {
    ja: 'ケースが開かれていません。何も変更していません。先にケースを開くか、新しく作ってください。',
    en: 'No case is open. Nothing was changed. Open a case or create one first.',
  },
  'import/not-found': {
    ja: '取り込むファイルが見つかりません[（{reason}）]。ほかのファイルには影響しません。移動や削除がないか確かめ、もう一度取り込んでください。',
    en: 'The file to be imported is not there[ ({reason})]. Other files are not affected. See whether it was moved or deleted, then import it again.',
  },
  'import/unreadable': {
    ja: '読み取れません[（{reason}）]。元の場所のファイルはそのままです。権限や、ディスクがつながっているかを確かめ、もう一度取り込んでください。',
    en: 'It cannot be read[ ({reason})]. Where it lies, it is as it was. Check the permissions and the disk, then import it again.',
  },
  'import/unsupported-format': {
    ja: 'この形式[（{format}）][（圧縮方式 {compression}）]はまだ読めません。原本として保管できたものは、そのまま残っています。対応する形式（eml、mbox、zip など）で書き出して取り込むと、中を読めます。',
    en: 'This format cannot be read yet[ ({format})][ (compression method {compression})]. What was kept as an original stays as it is. Export it to a format that can be read (eml, mbox, zip) and import that to see inside.',
  },
  'import/empty': {
    ja: '中身がありません（0 バイト）。失われたものはありません。入手元で同じファイルが空かどうかを確かめてください。',
    en: 'It is empty (0 bytes). Nothing was lost. See whether it is empty where it came from, too.',
  },
  'import/limit': {
    ja: '安全のための上限に達したため、そこから先は読んでいません[（上限：{limit}）][（大きさ {size} バイト）][（項目 {fields} のうち {read} まで読みました）][（中のメッセージ {inside} 通）]。もとのファイルは全体がそのまま残っています。必要なら、小さく分けて取り込んでください。',
    en: 'A limit that protects the program was reached, and what lies beyond it was not read[ (limit: {limit})][ ({size} bytes)][ ({read} of {fields} fields were read)][ ({inside} messages inside)]. What it came from is whole and unchanged. If you need the rest, import it in smaller pieces.',
  },
  'import/malformed': {
    ja: '形式が壊れていて、最後まで読めません[（{reason}）][（部分 {part}）][（位置 {offset}）]。読めた部分は保存し、残りも原本に残っています。入手元にもう一つ写しがあれば、それも取り込んでください。',
    en: 'Its structure is broken and it could not be read to the end[ ({reason})][ (part {part})][ (at byte {offset})]. What could be read is stored, and the rest is kept in the original. If there is another copy where it came from, import that too.',
  },
  'import/unsafe-name': {
    ja: '読み飛ばしました[（{reason}）]。ほかの場所へ導くおそれがあるためです。指している先のファイルはそのままです。必要なら、そのファイルを直接取り込んでください。',
    en: 'It was passed over because it could lead elsewhere[ ({reason})]. What it points to was not touched. If you need that, import it directly.',
  },
  'import/encrypted': {
    ja: '暗号化されていて、中を読めません。原本に手は加えていません。パスワードがあれば、ほかのソフトで展開してから取り込んでください。',
    en: 'It is encrypted and cannot be read. The original is untouched. If you have the password, unpack it with another program and import what comes out.',
  },
  'import/truncated': {
    ja: '途中で切れています[（{reason}）][（部分 {part}）][（{missing} バイト足りません）][（大きさ {size} バイト）][（位置 {offset}）]。読めた部分は保存し、もとのファイルは変えていません。入手元に完全な写しがないか確かめてください。',
    en: 'It is cut short[ ({reason})][ (part {part})][ ({missing} bytes are missing)][ ({size} bytes)][ (at byte {offset})]. What could be read is stored, and what it came from is unchanged. See whether there is a whole copy where it came from.',
  },
  'import/crashed': {
    ja: '読み取り中に処理が止まりました[（{reason}）]。ほかの項目は続けて読み、もとのファイルは変わっていません。そのファイルを添えて不具合としてお知らせください（機密に注意してください）。',
    en: 'Reading it made the reader stop[ ({reason})]. The other items were read on, and what it came from is unchanged. Please report it as a fault; mind what is confidential in the file.',
  },
  'import/timeout': {
    ja: '読み取りに時間がかかりすぎたため中止しました[（{seconds} 秒）]。ほかの項目は続けて読み、もとのファイルは変わっていません。もう一度取り込んでも同じなら、小さく分けてみてください。',
    en: 'Reading it took too long and was given up[ (after {seconds} seconds)]. The other items were read on, and what it came from is unchanged. If it happens again, try it in smaller pieces.',
  },
  'import/changed': {
    ja: '取り込みの間にファイルが変わりました[（{name}）][（{size} バイトから {now} バイト）]。書き込みの途中だったのかもしれません。ファイルそのものには手を加えていません。書き込みが終わってから、もう一度取り込んでください。',
    en: 'The file changed while it was being imported[ ({name})][ (from {size} bytes to {now})]; something may still write to it. Ashiato has not touched the file itself. Import it again when it is finished.',
  },
  'document/not-found': {
    ja: '当てはまる文書が一つに決まりません[（{id}）][。当てはまる数：{fits}]。何も変更していません。一覧で ID を確かめ、もう少し長く指定してください。',
    en: 'No single document has that id[ ({id})][; {fits} fit]. Nothing was changed. Look up the id in the list, and give more of it.',
  },
  'entity/not-found': {
    ja: 'その対象は見つかりません[（{id}）]。何も変更していません。対象の一覧で ID を確かめてください。',
    en: 'There is no entity with that id[ ({id})]. Nothing was changed. Look up the id in the list of entities.',
  },
  'entity/kinds-differ': {
    ja: '種類の違う対象は一つにまとめられません[（{from}、{into}）]。何も変更していません。二つの関係は、つながりとして判断してください。',
    en: 'Entities of different kinds cannot be merged[ ({from}, {into})]. Nothing was changed. What ties the two is decided as a link.',
  },
  'entity/already-one': {
    ja: 'この二つは、すでに同じ対象です。何も変更していません。',
    en: 'These two are one entity already. Nothing was changed.',
  },
  'entity/not-merged': {
    ja: 'この対象は、どの対象にもまとめられていません[（{id}）]。何も変更していません。まとめられた対象の ID は、対象の詳細で確かめられます。',
    en: 'This entity was not merged into another[ ({id})]. Nothing was changed. The page of an entity lists the ids of what was merged into it.',
  },
  'link/not-found': {
    ja: 'そのつながりは見つかりません[（{id}）]。何も変更していません。つながりの一覧で ID を確かめてください。',
    en: 'There is no link with that id[ ({id})]. Nothing was changed. Look up the id in the list of links.',
  },
  'event/not-found': {
    ja: 'その出来事は見つかりません[（{id}）]。何も変更していません。出来事の一覧で ID を確かめてください。',
    en: 'There is no event with that id[ ({id})]. Nothing was changed. Look up the id in the list of events.',
  },
  'claim/not-found': {
    ja: 'その発言は見つかりません[（{id}）]。何も変更していません。発言の一覧で ID を確かめてください。',
    en: 'There is no claim with that id[ ({id})]. Nothing was changed. Look up the id in the list of claims.',
  },
  'campaign/not-found': {
    ja: 'その一斉送信は見つかりません[（{id}）]。何も変更していません。一斉送信の一覧で ID を確かめてください。探し直すと ID が変わることがあります。',
    en: 'There is no campaign with that id[ ({id})]. Nothing was changed. Look up the id in the list of campaigns; it may have changed when they were looked for anew.',
  },
  'payment/not-found': {
    ja: 'その請求は見つかりません[（{id}）]。何も変更していません。請求の一覧（payment requests）で ID を確かめてください。',
    en: 'There is no request for payment with that id[ ({id})]. Nothing was changed. Look up the id in the list of requests (payment requests).',
  },
  'payment/no-such-row': {
    ja: 'その明細行は、この請求に合うものの中にありません[（{id}）]。何も変更していません。請求のページ（payment show）で、合う明細行の ID を確かめてください。',
    en: 'No row that fits this request has that id[ ({id})]. Nothing was changed. Its page (payment show) lists the rows that fit.',
  },
  'decoy/not-found': {
    ja: 'そのおとりアドレスは見つかりません[（{id}）]。何も変更していません。一覧（leak list）で ID を確かめてください。',
    en: 'There is no decoy with that id[ ({id})]. Nothing was changed. Look up the id in the list (leak list).',
  },
  'decoy/exists': {
    ja: 'そのアドレス[（{address}）]はすでにおとりとして登録されています。何も変更していません。二か所に使うと、どこから漏れたか分からなくなります。別のアドレスを作ってください。',
    en: 'That address[ ({address})] is a decoy already. Nothing was changed. Planted in two places it could not tell which one leaked: make another.',
  },
  'persona/not-found': {
    ja: 'そのペルソナは見つかりません[（{id}）]。何も変更していません。ペルソナの一覧で ID を確かめてください。文書が増減すると、探し直しが必要なことがあります。',
    en: 'There is no persona with that id[ ({id})]. Nothing was changed. Look up the id in the list of personas; they may have to be looked for anew.',
  },
  'picture/no-recogniser': {
    ja: 'この端末には、日本語か英語を読める文字認識（tesseract）がありません[（見つかった版 {found}）]。ケースは変わっていません。Ashiato は何もダウンロードしません。ご自身で入れてから、もう一度実行してください。Debian・Ubuntu：sudo apt install tesseract-ocr tesseract-ocr-jpn。macOS：brew install tesseract tesseract-lang。Windows：UB Mannheim 版に Japanese を加えて導入。',
    en: 'This machine has no text recognition (tesseract) for Japanese or English[ (version {found} was found)]. The case is unchanged, and Ashiato downloads nothing. Install it yourself, then try again. Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-jpn. macOS: brew install tesseract tesseract-lang. Windows: the UB Mannheim build with Japanese.',
  },
  'picture/not-decoded': {
    ja: 'この画像は中を開けないため、文字を読み取れません[（{format}）]。原本はそのままです。PNG か JPEG に変換した写しを取り込むと、読み取れます。',
    en: 'The picture cannot be decoded, so no text was read in it[ ({format})]. The original is as it was. Import a copy of it as PNG or JPEG to read that.',
  },
  'infrastructure/not-found': {
    ja: 'そのサーバー・ネットワーク・サイトは見つかりません[（{name}）]。何も変更していません。一覧で名前を確かめてください。文書が増減すると、探し直しが必要なことがあります。',
    en: 'There is no server, network or site of that name[ ({name})]. Nothing was changed. Look up the name in the lists; they may have to be looked for anew.',
  },
  'picture/not-a-pair': {
    ja: '組にできるのは、画像一つとメッセージ一つです[（{id} は違います）]。何も変更していません。画像の ID、メッセージの ID の順に指定してください。',
    en: 'A pair is one picture and one message[; {id} is not]. Nothing was changed. Give the id of the picture, then that of the message.',
  },
  'mark/not-found': {
    ja: 'その印は見つかりません[（{id}）]。何も変更していません。印の一覧で ID を確かめてください。',
    en: 'There is no mark with that id[ ({id})]. Nothing was changed. Look up the id in the list of marks.',
  },
  'mark/not-that-kind': {
    ja: 'その言葉は、選んだ種類としては読めません[：「{words}」]。印は付けていません。種類を選び直すか、何を指すかを書き添えてください（例：サイトなら example.jp）。',
    en: 'The words cannot be read as that kind[: “{words}”]. Nothing was marked. Choose another kind, or say what they name (for a site: example.jp).',
  },
  'anchor/quote-not-found': {
    ja: '引用した言葉が文書にありません[：「{quote}」][（文書 {document}）]。何も追加していません。文書から言葉をそのまま写し、空白や改行も合わせてください。',
    en: 'The quote is not in the document[: “{quote}”][ (document {document})]. Nothing was added. Copy the words from the document exactly, spaces and line breaks too.',
  },
  'anchor/mismatch': {
    ja: '引用の位置にある言葉が、引用と一致しません[：「{quote}」][（文書 {document}）]。原本は変わっていません。ケースを検証し、引用をやり直してください。',
    en: 'The words at the place of the citation are not those of the quote[: “{quote}”][ (document {document})]. The original is unchanged. Verify the case, then cite it anew.',
  },
  'search/bad-query': {
    ja: '検索の書き方を読み取れません[（{reason}）][（{query}）]。ケースは変わっていません。引用符や括弧の対を確かめるか、言葉だけで検索してください。',
    en: 'The search cannot be read[ ({reason})][ ({query})]. The case is unchanged. Check that quotes and brackets come in pairs, or search for the words alone.',
  },
  'moment/bad-edtf': {
    ja: '日時を読み取れません[：{value}]。何も追加していません。EDTF の形で書いてください。例：2011-03-09、2011-03、2011-03-09T08:15:30+09:00、およその日は 2011-03-09~。',
    en: 'That is not a time in EDTF[: {value}]. Nothing was added. Write it like 2011-03-09, 2011-03, 2011-03-09T08:15:30+09:00, or 2011-03-09~ for about that day.',
  },
  'decoding/unknown-charset': {
    ja: 'その文字コードは使えません[（{charset}）]。文書の読み方は変えていません。候補の一覧から選ぶか、自動に戻してください。',
    en: 'That charset is not known[ ({charset})]. The document is decoded as before. Choose one of those that are offered, or go back to automatic.',
  },
  'export/nothing-to-export': {
    ja: '書き出すものがありません[（この形式で書けないもの {left} 件）]。ファイルは作っていません。出来事や採用したつながりがあるか、部の指定が正しいかを確かめてください。',
    en: 'There is nothing to export[ ({left} entries cannot be written in this format)]. No file was made. See whether there are events or links, and whether the right part was asked for.',
  },
  'export/target-exists': {
    ja: '書き出し先がすでにあります[（{path}）]。上書きはしていません。別の名前を指定してください。',
    en: 'There is something in that place already[: {path}]. It was not overwritten. Give another name.',
  },
  'export/no-anchor': {
    ja: '裏づけの引用がない出来事があるため、書き出しませんでした[（{event}）]。ファイルは作っていません。文書の引用を付けるか、記者のメモとして登録し直してください。',
    en: 'An event has no citation that opens its bytes, so nothing was exported[ ({event})]. No file was made. Cite a document for it, or enter it as the reporter’s own note.',
  },
  'export/leak-found': {
    ja: '書き出したものに、保護すべき情報が含まれていました[（{count} か所）]。そのファイルは渡さないでください。該当箇所を伏せてから、もう一度書き出してください。',
    en: 'Something protected was found in the export[ ({count} places)]. Do not hand that file over. Redact it, then export again.',
  },
  'export/not-writable': {
    ja: '書き出せませんでした[：{path}][（{reason}）]。ケースは変わらず、書きかけのファイルも残していません。空き容量と権限を確かめるか、別の場所を指定してください。',
    en: 'The export could not be written[: {path}][ ({reason})]. The case is unchanged, and no half-written file was left. Check free space and permissions, or give another place.',
  },
  'bundle/invalid': {
    ja: '資料として読めません[：{path}]。bagit.txt がありません。中は変更していません。bagit.txt のあるフォルダーを指定してください。圧縮されている場合は先に展開してください。',
    en: 'That is not a bundle[: {path}]: it has no bagit.txt. Nothing in it was changed. Give the folder that holds bagit.txt; unpack it first if it is compressed.',
  },
  'bundle/unsafe-path': {
    ja: '資料の中に、外へ導くおそれのある名前があります[：{path}]。そのファイルは書いても読んでもいません。送り主に確かめるまで、この資料を信用しないでください。',
    en: 'A name in the bundle could lead out of it[: {path}]. That file was neither written nor read. Do not trust the bundle until its sender has explained it.',
  },
  'job/cancelled': {
    ja: '作業を中止しました。そこまでに保存したものは、矛盾のない状態で残っています。もう一度実行すると、続きから進みます。',
    en: 'The job was cancelled. What was stored until then is kept and consistent. Run it again to continue.',
  },
  'request/invalid': {
    ja: '指定が正しくありません[（{field}）][：{reason}]。[使えるもの：{allowed}。]何も変更していません。指定を直して、もう一度お試しください。',
    en: 'The request cannot be understood[ ({field})][: {reason}].[ Possible: {allowed}.] Nothing was changed. Correct it and try again.',
  },
  'request/unknown': {
    ja: 'その操作はありません[（{name}）]。何も変更していません。画面とエンジンの版が合っているか確かめてください。',
    en: 'There is no such operation[: {name}]. Nothing was changed. See whether the program and its engine are of the same version.',
  },
  internal: {
    ja: '予期しない問題が起きました[（照会番号 {ref}）][（{system}）]。保存済みの原本は変わっていません。ケースを開き直し、繰り返すようなら検証（case verify）を行って、照会番号とともにお知らせください。',
    en: 'Something went wrong that nobody expected[ (reference {ref})][ ({system})]. Originals that were stored are unchanged. Open the case again; if it comes back, verify the case (case verify) and report it with the reference.',
  },
} satisfies Record<ErrorCode, Both>;
