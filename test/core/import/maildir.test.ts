import { describe, expect, it } from 'vitest';
import { isMaildir, maildirFlags } from '../../../electron/core/import/maildir.ts';

describe('maildirFlags', () => {
  it.each([
    ['123.host:2,FRS', { flagged: true, replied: true, seen: true, trashed: false, keywords: '' }],
    ['123.host,S=100,W=102;2,STln', { seen: true, trashed: true, keywords: 'ln' }],
    ['123.host:2,', { seen: false, draft: false }],
    ['123.host:2,DP,', { draft: true, passed: true }],
  ])('reads %s', (name, flags) => expect(maildirFlags(name)).toMatchObject(flags));

  it.each(['123.host', '123.host:1,S', 'x:2,F S'])('finds none in %s', (name) => expect(maildirFlags(name)).toBeNull());

  it('knows a Maildir by its three folders', () => {
    expect(isMaildir(new Set(['cur', 'new', 'tmp', '.Sent']))).toBe(true);
    expect(isMaildir(new Set(['cur', 'tmp']))).toBe(false);
  });
});
