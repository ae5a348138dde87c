export interface GuideFacts {
  caseName: string;
  digest: string;
  logEntries: number;
  logHead: string;
  originals: number;
}

/** VERIFY.txt: how anybody checks a bundle with what every computer has, and what that proves. */
export function guideText({ caseName, digest, logEntries, logHead, originals }: GuideFacts): string {
  const name = caseName.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
  return `HOW TO CHECK THIS BUNDLE / この資料の確かめ方

Case: ${name}
Originals: ${originals}
Case digest (SHA-256): ${digest}
Log entries: ${logEntries}
Head of the log (SHA-256): ${logHead}

--- English ---

1. Open a terminal in the folder that holds bagit.txt (the folder above this file).
2. Check every file:
     Linux:    sha256sum -c manifest-sha256.txt
     macOS:    shasum -a 256 -c manifest-sha256.txt
     Windows:  certutil -hashfile FILE SHA256   (one file at a time; compare with the line in manifest-sha256.txt)
   Every line must end in OK. manifest-sha512.txt holds the same list with SHA-512.
3. Check the lists themselves:
     sha256sum -c tagmanifest-sha256.txt
4. The folder is a BagIt bag (RFC 8493), so any BagIt tool can check it too. Ashiato checks the same and also the log and
   that every line of the timeline points into an original:   ashiato bundle verify FOLDER
5. Compare the case digest and the head of the log above with what the sender told you by another way (by voice, say).
   Without that, somebody who changed a file could have made new lists.

What is inside
  data/originals/              the files as they were acquired, each named by the SHA-256 of its bytes
  data/metadata/sources.jsonl  their real names, and when, by whom and how each was acquired
  data/metadata/case.json      the numbers above
  data/log.jsonl               the custody log: what was acquired and decided, in order
  data/exports/                the timeline and the graph for other programs
  data/timeline.html           the timeline to read, with its footnotes; it runs no script and loads nothing
  data/ro-crate-metadata.json  a description of all files (RO-Crate 1.2)
Addresses are written so that nobody opens them by accident (hxxp, [.]). The exact words are in the originals.
The originals may contain harmful content. Do not open them with a mail program or a browser.

What a hash proves: that the bytes are the same as when the hash was made.
What it does not prove: when that was, who wrote the bytes, or that what they say is true.
The log is a chain: each entry carries the hash of the one before it. That proves the order of the entries and that none
was changed or taken out before the head; it does not prove the times written in them. Only a time stamp from a third
party could, and this bundle carries none.

The hash of an entry is the SHA-256 of its line in data/log.jsonl without its member "hash" (JSON with sorted keys and no
spaces, RFC 8785); "prev" is the hash of the entry before it, sixty-four zeros in the first.

--- 日本語 ---

1. bagit.txt のあるフォルダー(このファイルの一つ上)で端末を開きます。
2. すべてのファイルを確かめます。
     Linux:    sha256sum -c manifest-sha256.txt
     macOS:    shasum -a 256 -c manifest-sha256.txt
     Windows:  certutil -hashfile ファイル SHA256   (一つずつ。manifest-sha256.txt の行と見比べます)
   すべての行の終わりが OK になるはずです。manifest-sha512.txt は同じ一覧の SHA-512 版です。
3. 一覧そのものを確かめます。
     sha256sum -c tagmanifest-sha256.txt
4. このフォルダーは BagIt(RFC 8493)の形式なので、BagIt 対応の道具でも確かめられます。Ashiato は同じことに加えて、
   記録の連鎖と、年表の各行が原本の中を指していることも確かめます:   ashiato bundle verify フォルダー
5. 上の case digest と log の head を、送り主から別の手段(電話など)で聞いた値と見比べてください。
   それをしないと、誰かがファイルを変えて一覧も作り直した場合に気づけません。

中にあるもの
  data/originals/              入手したままのファイル。名前は中身の SHA-256
  data/metadata/sources.jsonl  もとの名前と、いつ・誰が・どう入手したか
  data/metadata/case.json      上の数字
  data/log.jsonl               保管の記録。入手と判断を順に並べたもの
  data/exports/                ほかのソフトのための年表と関係図
  data/timeline.html           読むための年表。脚注つき。スクリプトを動かさず、何も読み込みません
  data/ro-crate-metadata.json  全ファイルの説明(RO-Crate 1.2)
アドレスは誤って開かないように書き換えてあります(hxxp、[.])。正確な文言は原本にあります。
原本には有害な内容が含まれることがあります。メールソフトやブラウザーで開かないでください。

ハッシュ値が示すこと: 値を作ったときと、中身が一バイトも変わっていないこと。
示さないこと: それがいつだったか、誰が書いたか、書かれていることが本当かどうか。
記録は鎖になっていて、各項目が一つ前の項目のハッシュ値を持ちます。順序と、head より前の項目が変えられたり抜かれたり
していないことは示しますが、そこに書かれた時刻は示しません。時刻を示せるのは第三者のタイムスタンプだけで、この資料には
付いていません。

各項目のハッシュ値は、data/log.jsonl のその行から "hash" を除いたもの(キーを並べ替え、空白のない JSON、RFC 8785)の
SHA-256 です。"prev" は一つ前の項目のハッシュ値で、最初の項目では 0 が 64 個並びます。
`;
}
