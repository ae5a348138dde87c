import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const text =
  '会員は7万〜8万人いました。月300万円ほど稼げます。会員は7万〜8万人いました。\r\nYou could earn over $5,000 a month.\r\n';

async function withClaim() {
  const opened = await aCase();
  const { client } = opened;
  const header = { From: 'Emma <emma@points.example>', To: 'decoy@reader.example', Subject: 'offer' };
  const mail = aMail({ ...header, 'Content-Type': 'text/plain; charset=utf-8' }, text);
  await client.import.start({ paths: [aCollection({ '1.eml': mail })] });
  const [message] = (await client.message.list({})).items;
  const document = message?.id ?? '';
  const speakerEntity = (await client.entity.rows({ text: 'emma' })).rows[0]?.id ?? '';
  return { ...opened, document, speakerEntity };
}

test('a claim keeps its words, who says them, how and what is held of it, and tells its figures', async () => {
  const { client, close, document, speakerEntity } = await withClaim();
  const draft = {
    document,
    quote: '月300万円ほど稼げます',
    speaker: { text: '', entity: speakerEntity },
    modality: 'could' as const,
  };
  const claim = await client.claim.add(draft);
  expect(claim).toMatchObject({
    kind: 'claim',
    speaker: { text: 'emma@points.example', entity: speakerEntity },
    modality: 'could',
    standing: 'suggested',
    quote: { document, field: 'text', exact: '月300万円ほど稼げます' },
    figures: [{ unit: 'JPY', per: 'month', minBound: 'about', raw: '月300万円ほど' }],
  });
  expect((await client.claim.add(draft)).id).toBe(claim.id);
  expect(await client.claim.list({})).toEqual([claim]);
  const changed = await client.claim.change({ id: claim.id, ...draft, standing: 'rejected', modality: 'did' });
  expect(changed).toMatchObject({ id: claim.id, standing: 'rejected', modality: 'did' });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true, checked: { anchors: 1 } });
  expect((await client.decision.undo({})).decision).toBe('claim.change');
  expect(await client.claim.list({ document })).toMatchObject([{ standing: 'suggested', modality: 'could' }]);
  expect((await client.decision.undo({})).decision).toBe('claim.add');
  expect(await client.claim.list({})).toEqual([]);
  await client.decision.redo({});
  await client.claim.remove({ id: claim.id });
  expect((await client.decision.undo({})).decision).toBe('claim.remove');
  expect(await client.claim.list({})).toMatchObject([{ id: claim.id }]);
  await close();
});

test('the place that was chosen stays chosen, and nothing is claimed by nobody', async () => {
  const { client, close, document } = await withClaim();
  const quote = '会員は7万〜8万人いました';
  const near = text.lastIndexOf(quote);
  const draft = { document, quote, speaker: { text: '元社員' }, modality: 'did' as const };
  const claim = await client.claim.add({ ...draft, near });
  expect(claim.quote.start).toBe(near);
  expect(claim.figures).toMatchObject([{ min: 70_000, max: 80_000, unit: '人' }]);
  expect((await client.claim.change({ id: claim.id, ...draft, standing: 'accepted' })).quote.start).toBe(near);
  expect(await codeOf(client.claim.add({ ...draft, speaker: { text: ' ' } }))).toBe('request/invalid');
  expect(await codeOf(client.claim.add({ ...draft, quote: 'ない' }))).toBe('anchor/quote-not-found');
  expect(await codeOf(client.claim.add({ ...draft, speaker: { text: 'x', entity: 'abcd' } }))).toBe('entity/not-found');
  expect(await codeOf(client.claim.remove({ id: 'abcd' }))).toBe('claim/not-found');
  await close();
});
