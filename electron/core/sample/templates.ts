import { operator, type Site } from './story.ts';

/** The texts that the operator uses again and again, with their slots: what makes its mails known as one hand's. */
export const greeting = (name: string, hobby: string, site: Site): string =>
  `はじめまして、${name}です。\nプロフィールを見て、やさしそうな人だと思いました。趣味は${hobby}です。\n` +
  `お返事は${site.name.ja}から読めます。1通50ポイントです。\nhttp://www.${site.domain}/letter/\n`;

export const meeting = (station: string, day: string): string =>
  `${day}の3時に、${station}の北口で待っています。\n白いかばんが目印です。\n`;

export const excuse = (name: string, day: string): string =>
  `ごめんなさい。おなかが痛くて、今日は行けそうにありません。\n${day}に延ばしてもいいですか。\nまたお返事くださいね。${name}\n`;

export const excuseEnglish = (name: string, day: string): string =>
  `Sorry. My stomach hurts, so it seems I cannot come today.\nMay we move it to ${day}?\nPlease write again. ${name}\n`;

export const lineInvitation = (name: string): string =>
  `サイトの外でも話しませんか。\nLINE ID: ${operator.line}\n登録が済んだら名前を送ってください。${name}\n`;

export const transferNotice = (amount: string, site: Site): string =>
  `${site.name.ja}をご利用いただきありがとうございます。\nポイントは1ポイント=${site.yenPerPoint}円です。\n` +
  `お振込金額 ${amount}\nお振込先\n${operator.bank}\n`;

export const confirmation = (amount: string, points: number, site: Site): string =>
  `${amount}のご入金を確認し、${points}ポイントを追加しました。\n${site.name.ja}事務局 電話 ${operator.phone}\n`;

export const closing = (site: Site): string =>
  `${site.name.ja}は2018年2月28日をもって終了します。\n残りのポイントは払い戻しできません。\n` +
  `From 28 February 2018 this service is closed.\n\n運営 ${operator.name.ja}\n${operator.postal}\n電話 ${operator.phone}\n`;
