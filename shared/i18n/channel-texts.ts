import type { Channel } from '../domain/message.ts';
import type { Both, Language } from './language.ts';

const channels: Record<Channel, Both> = {
  email: { ja: 'メール', en: 'E-mail' },
  sms: { ja: 'SMS', en: 'SMS' },
  line: { ja: 'LINE', en: 'LINE' },
  whatsapp: { ja: 'WhatsApp', en: 'WhatsApp' },
  telegram: { ja: 'Telegram', en: 'Telegram' },
  imessage: { ja: 'iMessage', en: 'iMessage' },
  facebook: { ja: 'Facebook', en: 'Facebook' },
  instagram: { ja: 'Instagram', en: 'Instagram' },
  web: { ja: '保存したページ', en: 'Saved page' },
  picture: { ja: '画像', en: 'Picture' },
  'picture-text': { ja: '画像の文字', en: 'Text in a picture' },
  paper: { ja: '書類', en: 'Paper' },
  statement: { ja: '明細', en: 'Statement' },
  file: { ja: 'ファイル', en: 'File' },
};

/** The way on which a document came, in words. */
export const channelText = (channel: Channel, language: Language): string => channels[channel][language];
