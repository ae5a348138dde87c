/**
 * Who is who in the sample case. All of it is invented: names under .example and .test (RFC 2606), addresses of the
 * documentation networks (RFC 5737, RFC 3849), numbers of telephones and accounts that nobody has.
 */
export interface Mailbox {
  name: string;
  address: string;
}

export interface Site {
  name: { ja: string; en: string };
  domain: string;
  /** What one point costs, in yen. */
  yenPerPoint: number;
  support: Mailbox;
}

export interface Persona {
  mailbox: Mailbox;
  handle: string;
  site: 'hoshizora' | 'komorebi';
}

/** A payment that the site confirmed; the reporter made each of them, within a limit that the editors had set. */
export interface SamplePayment {
  payer: string;
  payee: string;
  yen: number;
  points: number;
  method: 'bank-transfer' | 'e-money';
  date: string;
  /** Message-ID of the confirmation. */
  messageId: string;
}

export const operator = {
  name: { ja: '合同会社アオイロ企画', en: 'Aoiro Kikaku LLC' },
  postal: '〒000-0000 架空県みほん市例町1-2-3 みほんビル204',
  phone: '050-0000-0188',
  mobile: '090-0000-0188',
  phoneAbroad: '+1 202-555-0143',
  line: 'hoshi_komo88',
  bank: 'みなと架空銀行 見本支店(999) 普通 0000123 名義 カ)アオイロキカク',
  bankNumber: '9999-999-普通-0000123',
  postalBank: 'かもめ貯金 記号 19990 番号 99999991 名義 アオイロキカク',
  mailer: 'AoMail Sender 2.1.7',
};

export const sites: Record<Persona['site'], Site> = {
  hoshizora: {
    name: { ja: '星空レター', en: 'Hoshizora Letter' },
    domain: 'hoshizora-letter.example',
    yenPerPoint: 10,
    support: { name: '星空レター事務局', address: 'support@hoshizora-letter.example' },
  },
  komorebi: {
    name: { ja: 'こもれび通信', en: 'Komorebi Pen Pals' },
    domain: 'komorebi-tsushin.example',
    yenPerPoint: 10,
    support: { name: 'こもれび通信事務局', address: 'support@komorebi-tsushin.example' },
  },
};

export const personas: Record<'misaki' | 'ayaka' | 'emma', Persona> = {
  misaki: {
    mailbox: { name: 'ミサキ', address: 'misaki27@hoshizora-letter.example' },
    handle: 'misa_ki27',
    site: 'hoshizora',
  },
  ayaka: {
    mailbox: { name: '彩花', address: 'ayaka.h@komorebi-tsushin.example' },
    handle: 'ayk_hana',
    site: 'komorebi',
  },
  emma: {
    mailbox: { name: 'Emma L.', address: 'emma.l@komorebi-tsushin.example' },
    handle: 'emma_letters',
    site: 'komorebi',
  },
};

/** The reporter's addresses: three decoys, each planted in one place on one day, and a control that was planted nowhere. */
export const decoys = {
  sora: { name: '松田そら', address: 'sora.m@decoy-post.example' },
  kaede: { name: '木村かえで', address: 'kaede.k1101@decoy-post.example' },
  ken: { name: 'Ken Arai', address: 'ken.arai@decoy-post.example' },
};
export const control: Mailbox = { name: '', address: 'tsuki.control@decoy-post.example' };
export const reporter: Mailbox = { name: 'かわら新報 三輪しおり', address: 'miwa@kawara-press.example' };
export const reader: Mailbox = { name: '読者のひとり', address: 'yomi@reader-box.example' };

/** The operator's sending machines, all in one network. */
export const nodes = {
  7: { host: 'node7.okurite.example', ip: '198.51.100.17' },
  8: { host: 'node8.okurite.example', ip: '198.51.100.18' },
  9: { host: 'node9.okurite.example', ip: '2001:db8:51::19' },
};
export type NodeNumber = keyof typeof nodes;
