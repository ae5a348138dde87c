import { japaneseCampaign } from './campaign-japanese.ts';
import { jst, later } from './clock.ts';
import { type MailDraft, mailBytes, writings } from './mail.ts';
import { operatorMail } from './operator-mail.ts';
import { facePicture } from './picture.ts';
import { decoys, personas, reader, reporter } from './story.ts';

const forwardedAt = jst('2018-02-14T09:05:00');
const inner = japaneseCampaign.find(({ to }) => to === reader);
if (!inner) throw new Error('no mail of the campaign went to a reader');

/** A reader hands a mail of the campaign over to the paper, attached as it came. */
export const forwarded: MailDraft = {
  name: 'reader-forward',
  from: reader,
  to: reporter,
  sent: forwardedAt,
  route: { node: null, helo: 'out.reader-box.example', ip: '203.0.113.61', spf: 'pass' },
  messageId: '<yomi-1@reader-box.example>',
  writing: writings.utf8,
  subject: '迷惑メールを転送します',
  text: '',
  body: {
    type: 'multipart/mixed; boundary="=_fwd_1"',
    bytes: Buffer.concat([
      Buffer.from(
        '--=_fwd_1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n' +
          '同じようなメールが毎週とどきます。添付しますのでご覧ください。\n' +
          '--=_fwd_1\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="midoku.eml"\n\n',
      ),
      mailBytes({
        ...inner,
        name: 'forwarded-inner',
        sent: later(inner.sent, 86_400, '+0900'),
        messageId: inner.messageId.replace('.', '.9'),
      }),
      Buffer.from('--=_fwd_1--\n'),
    ]),
  },
};

/** Another text of the campaign under a Message-ID that was used before: an old batch was changed and sent once more. */
export function reusedId(): MailDraft {
  const first = japaneseCampaign[2];
  if (!first) throw new Error('the campaign has no third mail');
  const sent = jst('2018-01-09T12:00:02');
  return { ...first, name: 'midoku-15', to: decoys.kaede, sent, text: first.text.replace('まなみ', 'なつき') };
}

/** A photo whose base64 stops in the middle: the connection broke, and the server kept what it had. */
export function brokenMail(): { draft: MailDraft; bytes: Buffer } {
  const draft = operatorMail({
    name: 'misaki-broken',
    node: 7,
    counter: 7,
    from: personas.misaki.mailbox,
    to: decoys.sora,
    sent: jst('2017-11-01T23:30:02'),
    writing: writings.jis,
    subject: 'もう一枚の写真',
    text: '新しい写真です。ミサキ\n',
    attachment: { name: 'misaki2.png', type: 'image/png', bytes: facePicture(200) },
  });
  const whole = mailBytes(draft);
  const picture = whole.indexOf('iVBORw0KGgo');
  return { draft, bytes: whole.subarray(0, picture + 400 + 3) };
}
