import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route, startRoute, views } from '../../../renderer/app/routes.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const route: fc.Arbitrary<Route> = fc.record({
  case: fc.option(name),
  view: fc.constantFrom(...views),
  id: fc.option(name),
  filter: fc.dictionary(name, name, { maxKeys: 4, noNullPrototype: true }),
});

describe('routes', () => {
  it('come back from their address as they were', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(parseRoute(formatRoute(place))).toEqual(place);
      }),
    );
  });

  it('keep every text on one line of address characters', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(formatRoute(place)).toMatch(/^#[\x21-\x7e]*$/);
      }),
    );
  });

  it('read any address without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(views).toContain(parseRoute(hash).view);
      }),
    );
  });

  it.each(['', '#', '#/nowhere', '#/c//messages', '#/c/%E0%A4%A/messages'])('%s is the start', (hash) => {
    expect(parseRoute(hash)).toEqual(startRoute);
  });

  it('leave empty filters out, so that one place has one address', () => {
    const place: Route = { case: 'k~a', view: 'messages', id: null, filter: { q: '', tab: 'raw' } };
    expect(formatRoute(place)).toBe('#/c/k~a/messages?tab=raw');
  });
});
