import { describe, expect, it } from 'vitest';
import { closedPolicy, pageHeaders, pagePolicy, permissionsPolicy } from '../../electron/hosts/page-policy.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

describe('the policy of the page', () => {
  it('names no remote place and nothing unsafe', () => {
    for (const policy of [pagePolicy, closedPolicy])
      expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:|blob:.*script/);
    expect(pageHeaders['content-security-policy']).toBe(pagePolicy);
  });

  it('denies what it does not name, and gives scripts and connections to the app alone', () => {
    const policy = directives(pagePolicy);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const own of ['script-src', 'style-src', 'connect-src', 'worker-src', 'frame-src', 'font-src']) {
      expect(policy.get(own)).toEqual(["'self'"]);
    }
    // These do not fall back on default-src.
    for (const none of ['form-action', 'base-uri', 'frame-ancestors']) expect(policy.get(none)).toEqual(["'none'"]);
  });

  it('gives up every ability but writing to the clipboard', () => {
    const kept = permissionsPolicy.split(', ').filter((part) => !part.endsWith('=()'));
    expect(kept).toEqual(['clipboard-write=(self)']);
    for (const name of ['camera', 'microphone', 'geolocation', 'clipboard-read', 'usb']) {
      expect(permissionsPolicy).toContain(`${name}=()`);
    }
  });
});
