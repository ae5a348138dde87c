/**
 * Domains under which anybody gets an address, and those of Japanese carriers: that two addresses stand under one of them says
 * nothing of who has them. Of others that are shared by many the case itself tells.
 */
const domains: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com yahoo.com yahoo.co.jp ymail.ne.jp outlook.com outlook.jp hotmail.com hotmail.co.jp live.jp
   live.com msn.com icloud.com me.com mac.com aol.com aol.jp gmx.com gmx.de gmx.net web.de mail.com mail.ru yandex.ru
   yandex.com protonmail.com proton.me tutanota.com zoho.com qq.com 163.com 126.com sina.com naver.com daum.net
   docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp vodafone.ne.jp disney.ne.jp ymobile.ne.jp willcom.com
   pdx.ne.jp emnet.ne.jp excite.co.jp goo.jp infoseek.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp
   comcast.net verizon.net orange.fr free.fr laposte.net t-online.de libero.it uol.com.br bol.com.br`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Whether an address under this registrable domain proves nothing by it. */
export const isFreeMail = (domain: string): boolean => domains.has(domain.toLowerCase());
