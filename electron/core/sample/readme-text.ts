/** What lies beside the mails, so that nobody takes them for real ones. */
export const readmeText = `これは架空の事件です / This is fiction

このフォルダーのメールは、Ashiato(足跡)を試すために作られた架空のものです。
人物、会社、サイト、アドレス、口座、電話番号はどれも実在しません。リンク先もありません。

The mails in this folder were made up so that Ashiato can be tried.
No person, company, site, address, account or telephone number in them exists, and no link leads anywhere.

- maildir-sora/  「松田そら」のおとりアドレスに届いたメール / mail to the decoy "Sora Matsuda"
- kaede.mbox     「木村かえで」のおとりアドレスに届いたメール / mail to the decoy "Kaede Kimura"
- eml/           一通ずつ保存したメール / mails saved one by one
- bank.csv       おとりの支払いに使った口座の明細 / statement of the account that paid for the decoys
- readers.zip    読者から寄せられたメール / mails that readers handed in
`;
