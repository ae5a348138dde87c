import type { RedirectHow, SightingPart, SightingStanding } from '../domain/infrastructure.ts';
import type { CountedThing } from '../text/infrastructure/claimed-count.ts';
import type { SpecialRange } from '../text/infrastructure/network.ts';
import type { Both, Language } from './language.ts';

const standings: Record<SightingStanding, Both> = {
  observed: { ja: '観測', en: 'observed' },
  claimed: { ja: '申告のみ', en: 'only claimed' },
  open: { ja: '未判断', en: 'undecided' },
};

const parts: Record<SightingPart, Both> = {
  from: { ja: '渡した側', en: 'handed it over' },
  helo: { ja: '名乗り（HELO）', en: 'called itself (HELO)' },
  by: { ja: '受け取った側', en: 'took it' },
};

const ranges: Record<SpecialRange, Both> = {
  private: { ja: '内部用のアドレス（RFC 1918・RFC 4193）', en: 'an address of private networks (RFC 1918, RFC 4193)' },
  loopback: { ja: '自分自身を指すアドレス', en: 'an address by which a machine means itself' },
  'link-local': { ja: 'リンクローカル（一つの回線の中だけ）', en: 'a link-local address' },
  shared: { ja: '通信事業者の内部用（RFC 6598）', en: 'an address inside a carrier’s network (RFC 6598)' },
  documentation: { ja: '文書の例に使う範囲（RFC 5737・RFC 3849）', en: 'a range for examples (RFC 5737, RFC 3849)' },
  benchmark: { ja: '測定用の範囲（RFC 2544）', en: 'a range for measurements (RFC 2544)' },
  multicast: { ja: 'マルチキャスト（送り手にはなれない）', en: 'a multicast address: no host sends from it' },
  reserved: { ja: '予約された範囲', en: 'a reserved range' },
};

const hows: Record<RedirectHow, Both> = {
  status: { ja: '保存された応答（3xx）', en: 'a saved reply (3xx)' },
  refresh: { ja: '保存されたページの自動転送', en: 'a saved page that sends one on' },
  'in-link': {
    ja: 'リンクの中に書かれた行き先（開いて確かめたものではない）',
    en: 'the target written in the link; nobody followed it',
  },
};

const things: Record<CountedThing, Both> = {
  countries: { ja: '国', en: 'countries' },
  servers: { ja: 'サーバー', en: 'servers' },
  networks: { ja: 'ネットワーク', en: 'networks' },
  sites: { ja: 'サイト', en: 'sites' },
};

export const sightingText = (standing: SightingStanding, language: Language): string => standings[standing][language];
export const sightingPartText = (part: SightingPart, language: Language): string => parts[part][language];
export const rangeText = (range: SpecialRange, language: Language): string => ranges[range][language];
export const redirectText = (how: RedirectHow, language: Language): string => hows[how][language];
export const countedThingText = (thing: CountedThing, language: Language): string => things[thing][language];

/** Where the knowledge ends: said wherever the figures are. */
export const knowledgeTexts = {
  standings: {
    ja: '「観測」は、受信側のサーバーが接続元として記録したアドレスです。「申告のみ」は、送った側が自由に書ける行や名乗り（HELO）にだけ現れるものです。「未判断」は、どこまでが受信側のサーバーかがまだ決まっていないものです。',
    en: '“Observed” is the address that a server of the recipient’s own noted as the other end. “Only claimed” stands in lines, or as a name (HELO), that the sender could write at will. “Undecided” is where nobody has said which servers are the recipient’s own.',
  },
  countries: {
    ja: 'アドレスがどの国にあり、誰が使っているかは、外部に問い合わせなければ分かりません。国として数えるのは、ホスト名の末尾（国別ドメイン）だけで、登録先を示すにすぎず、機械の所在ではありません。',
    en: 'Where an address stands and who has it can’t be told without asking somebody outside. What is counted as a country is only the country label at the end of a host name: where a name is registered, not where a machine stands.',
  },
  networks: {
    ja: 'ネットワークは、アドレスの先頭 24 ビット（IPv6 は 48 ビット）でまとめた数え方で、割り当て先を示すものではありません。',
    en: 'A network is a way to count: addresses with the same first 24 bits (48 of IPv6). It says nothing of who was given them.',
  },
  senders: {
    ja: '差出人は From ヘッダーの申告で、証明ではありません。',
    en: 'Senders are as the From headers claim, which proves nothing.',
  },
} satisfies Record<string, Both>;
