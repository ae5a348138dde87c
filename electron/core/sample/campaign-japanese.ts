import { type JapaneseVariant, japaneseVariants } from './japanese-variants.ts';
import type { MailDraft } from './mail.ts';
import { operatorMail } from './operator-mail.ts';
import { type Mailbox, operator, sites } from './story.ts';

const sender = (variant: JapaneseVariant): Mailbox => {
  const site = sites[variant.site];
  return { name: `${site.name.ja}からのお知らせ`, address: `news@${site.domain}` };
};

/** What tells one recipient from the other in a link: spam says with it who opened what. */
const token = (index: number): string => `t${String(index + 1).padStart(2, '0')}-${(7919 * (index + 1)).toString(36)}`;

function campaignText({ site, count, who, place, emoji = '' }: JapaneseVariant, index: number): string {
  const { name, domain } = sites[site];
  return (
    `${count}件の未読メッセージがあります。${emoji}\n${place}の${who}さんからです。\n` +
    `続きは${name.ja}で読めます。1通50ポイントです。\nhttp://www.${domain}/r/${token(index)}\n\n` +
    `運営 ${operator.name.ja} ${operator.postal}\n`
  );
}

/** Markup as such mails have it: a picture that counts readers, a text that nobody sees, a form. */
function campaignHtml(variant: JapaneseVariant, index: number): string {
  const { domain, name } = sites[variant.site];
  return (
    `<html><body><p>${variant.count}件の未読メッセージがあります。</p><p>${variant.place}の${variant.who}さんからです。</p>\n` +
    `<form action="http://www.${domain}/enter" method="post"><input type="hidden" name="u" value="${token(index)}">` +
    `<input type="submit" value="${name.ja}で読む"></form>\n` +
    '<div style="display:none">きょうの天気は晴れ、あすは雨です。</div>\n' +
    `<img src="http://count.okurite.example/o.gif?u=${token(index)}" width="1" height="1" alt=""></body></html>\n`
  );
}

/** 「未読メッセージ」: one template in fourteen dresses, from both sites. The fifteenth is in oddities.ts. */
export const japaneseCampaign: MailDraft[] = japaneseVariants.map((variant, index) => {
  const { to, sent, node, writing, extra = {} } = variant;
  const from = sender(variant);
  const { domain } = sites[variant.site];
  return operatorMail({
    name: `midoku-${String(index + 1).padStart(2, '0')}`,
    ...{ node, counter: 101 + index, from, to, sent, writing },
    subject: `【${sites[variant.site].name.ja}】${variant.count}件の未読メッセージがあります`,
    text: campaignText(variant, index),
    ...(variant.html ? { html: campaignHtml(variant, index) } : {}),
    ...extra,
    headers: [
      ['List-Unsubscribe', `<http://www.${domain}/stop?u=${token(index)}>`],
      ['Precedence', 'bulk'],
    ],
  });
});

/** Message-ID of each, in order. */
export const japaneseCampaignIds: string[] = japaneseCampaign.map(({ messageId }) => messageId);
