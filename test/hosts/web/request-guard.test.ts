import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Approach, isSame, refusalOf } from '../../../electron/hosts/web/request-guard.ts';

const port = 27_182;
const own = `http://127.0.0.1:${port}`;
const get: Approach = {
  method: 'GET',
  target: '/api/jobs',
  host: `127.0.0.1:${port}`,
  origin: null,
  hasOrigin: false,
  site: 'same-origin',
  mode: 'cors',
};
const post: Approach = { ...get, method: 'POST', target: '/api/call', origin: own, hasOrigin: true };

describe('refusalOf', () => {
  it.each<[string, Approach]>([
    ['the page asks', get],
    ['the page posts', post],
    ['the page at localhost posts', { ...post, host: `localhost:${port}`, origin: `http://localhost:${port}` }],
    ['an address typed', { ...get, target: '/', site: 'none', mode: 'navigate' }],
    ['a link elsewhere to the front door', { ...get, target: '/?token=x', site: 'cross-site', mode: 'navigate' }],
    ['a program without fetch metadata', { ...get, site: null, mode: null }],
  ])('lets in: %s', (_what, approach) => {
    expect(refusalOf(approach, port)).toBeNull();
  });

  it.each([
    null,
    '',
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1:${port + 1}`,
    '127.0.0.1',
    `127.1:${port}`,
    `2130706433:${port}`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
    `user@127.0.0.1:${port}`,
    `LOCALHOST.:${port}`,
    `127.0.0.1:${port}, evil.example`,
    `127.0.0.1:${port}/`,
  ])('refuses the host %j (DNS rebinding)', (host) => {
    expect(refusalOf({ ...get, host }, port)).toEqual({ status: 421, reason: 'host' });
  });

  it.each([
    'null',
    'http://evil.example',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    'http://127.0.0.1',
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}.evil.example`,
    `${own}/`,
    '',
  ])('refuses the origin %j', (origin) => {
    expect(refusalOf({ ...post, origin }, port)).toEqual({ status: 403, reason: 'origin' });
    expect(refusalOf({ ...get, origin, hasOrigin: true }, port)).toEqual({ status: 403, reason: 'origin' });
  });

  it('wants one origin with every change', () => {
    expect(refusalOf({ ...post, origin: null, hasOrigin: false }, port)?.reason).toBe('origin');
    expect(refusalOf({ ...post, origin: null, hasOrigin: true }, port)?.reason).toBe('origin');
  });

  it.each(['cross-site', 'same-site', 'x'])('refuses what a %s page asks for, but for a visit', (site) => {
    expect(refusalOf({ ...get, site }, port)?.reason).toBe('site');
    expect(refusalOf({ ...get, site, target: '/assets/app.js', mode: 'no-cors' }, port)?.reason).toBe('site');
    expect(refusalOf({ ...get, site, target: '/', mode: 'no-cors' }, port)?.reason).toBe('site');
    expect(refusalOf({ ...get, site, target: '/api/download/x', mode: 'navigate' }, port)?.reason).toBe('site');
    expect(refusalOf({ ...post, site, target: '/', mode: 'navigate' }, port)?.reason).toBe('site');
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'get', ''])('refuses the method %j', (method) => {
    expect(refusalOf({ ...get, method }, port)?.reason).toBe('method');
  });

  it.each(['http://evil.example/', '//evil.example/', '*', '', 'x', '/\\evil.example', '/a\\..\\b'])(
    'refuses the target %j',
    (target) => {
      expect(refusalOf({ ...get, target }, port)).toEqual({ status: 400, reason: 'target' });
    },
  );
});

describe('isSame', () => {
  it('is equality (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => isSame(a, b) === (a.toWellFormed() === b.toWellFormed())),
    );
    fc.assert(fc.property(fc.string(), (a) => isSame(a, a)));
  });
});
