import { describe, expect, it } from 'vitest';
import { WebSession } from '../../../electron/hosts/web/web-session.ts';

const enter = (session: WebSession) => session.exchange(session.token ?? '')?.split(';')[0] ?? '';

describe('WebSession', () => {
  it('takes its token once, for a strict cookie that scripts cannot read', () => {
    const session = new WebSession(27_182);
    const token = session.token ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(session.exchange(token)).toMatch(
      /^ashiato-27182=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    expect(session.exchange(token)).toBeNull();
    expect(session.token).toBeNull();
  });

  it('takes no other token, and stays open for the right one', () => {
    const session = new WebSession(1);
    const token = session.token ?? '';
    for (const wrong of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), new WebSession(1).token ?? '']) {
      expect(session.exchange(wrong)).toBeNull();
    }
    expect(session.exchange(token)).not.toBeNull();
  });

  it('admits its own cookie among others, and nothing else', () => {
    const session = new WebSession(1);
    const cookie = enter(session);
    expect(session.admits(cookie)).toBe(true);
    expect(session.admits(`a=b; ashiato-2=x; ${cookie}; c`)).toBe(true);
    expect(session.admits(`ashiato-1=stale; ${cookie}`)).toBe(true);
    const odd = [
      null,
      '',
      'ashiato-1=',
      'ashiato-1',
      cookie.slice(0, -1),
      `${cookie}x`,
      `x${cookie}`,
      cookie.replace('-1', '-2'),
    ];
    for (const wrong of odd) expect(session.admits(wrong)).toBe(false);
    expect(session.admits(enter(new WebSession(1)))).toBe(false);
  });

  it('gives another token on demand, and the browser that is in stays in', () => {
    const session = new WebSession(1);
    const [first, cookie] = [session.token ?? '', enter(session)];
    const second = session.renew();
    expect(session.exchange(first)).toBeNull();
    expect(session.exchange(second)).not.toBeNull();
    expect(session.exchange(second)).toBeNull();
    expect(session.admits(cookie)).toBe(true);
  });

  it('is another one at each start', () => {
    expect(new WebSession(1).token).not.toBe(new WebSession(1).token);
  });
});
