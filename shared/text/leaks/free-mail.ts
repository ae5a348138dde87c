/** Domains under which everybody can have an address: who writes from one is known by the whole address alone. */
const domains: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com'],
  ...['icloud.com', 'me.com', 'aol.com', 'gmx.com', 'gmx.net', 'mail.com', 'mail.ru', 'yandex.ru', 'qq.com', '163.com'],
  ...['126.com', 'naver.com', 'proton.me', 'protonmail.com', 'zoho.com', 'web.de', 'yahoo.co.jp', 'hotmail.co.jp'],
  ...['outlook.jp', 'live.jp', 'excite.co.jp', 'goo.ne.jp', 'nifty.com', 'biglobe.ne.jp', 'ocn.ne.jp', 'so-net.ne.jp'],
  ...['docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'ymobile.ne.jp'],
]);

export const isFreeMail = (domain: string): boolean => domains.has(domain);
