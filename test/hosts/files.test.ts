import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FileTokens } from '../../electron/hosts/file-tokens.ts';
import { detailsWithoutPaths, inputWithPaths, resultWithTokens } from '../../electron/hosts/files.ts';
import { type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { isAppError } from '../../shared/errors.ts';

const names = Object.keys(procedures) as ProcedureName[];
const tokensOf = () => new FileTokens(Buffer.alloc(32, 7));

/** Every place in a schema that takes a file, as the standard JSON Schema of it has them; '*' for any index. */
function filePlaces(schema: unknown, place: string[] = []): string[][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { file, properties, items, ...rest } = schema as Record<string, unknown>;
  if (file === true) return [place];
  return [
    ...Object.entries((properties ?? {}) as object).flatMap(([key, inner]) => filePlaces(inner, [...place, key])),
    ...filePlaces(items, [...place, '*']),
    ...Object.values(rest).flatMap((inner) => filePlaces(inner, place)),
  ];
}

const put = (place: string[], value: unknown): unknown => {
  const [head, ...tail] = place;
  if (head === undefined) return value;
  return head === '*' ? [put(tail, value)] : { [head]: put(tail, value) };
};
const take = (place: string[], value: unknown): unknown =>
  place.reduce<any>((inner, key) => inner?.[key === '*' ? 0 : key], value);

describe('FileTokens', () => {
  it('gives a path the same token as long as the secret is the same, and no other path that token', () => {
    const [one, again, other] = [tokensOf(), tokensOf(), new FileTokens(Buffer.alloc(32, 8))];
    expect(one.mint('/a/ケース.ashiato')).toBe(again.mint('/a/ケース.ashiato'));
    expect(one.mint('/a/ケース.ashiato')).not.toBe(one.mint('/b/ケース.ashiato'));
    expect(one.mint('/a/ケース.ashiato')).not.toBe(other.mint('/a/ケース.ashiato'));
  });

  it('leads back from what was minted here, and from nothing else', () => {
    const tokens = tokensOf();
    const token = tokens.mint('/a/b/../case.ashiato');
    expect(tokens.path(token)).toBe('/a/case.ashiato');
    for (const made of ['/etc/passwd', '', token.slice(1), `${token}x`, '__proto__', 'constructor']) {
      expect(tokens.path(made)).toBeNull();
    }
    expect(tokensOf().path(token)).toBeNull();
  });

  it('shows the name of the file and nothing of where it lies', () => {
    const token = tokensOf().mint('/home/reporter/secret-source/case.ashiato');
    expect(token).toMatch(/^[A-Za-z0-9_-]{24}~case\.ashiato$/);
  });
});

describe('inputWithPaths', () => {
  const places = names.flatMap((name) =>
    filePlaces(z.toJSONSchema(procedures[name].input, { io: 'input' })).map((place) => ({ name, place })),
  );

  it('knows the contract: some procedures take files, and most take none', () => {
    expect(places.map(({ name }) => name)).toContain('import.start');
    expect(places.map(({ name }) => name)).toContain('timeline.export');
    expect(new Set(places.map(({ name }) => name)).size).toBeLessThan(names.length / 2);
  });

  it.each(places)('$name: $place takes a token and becomes its path', ({ name, place }) => {
    const tokens = tokensOf();
    const token = tokens.mint('/evidence/mail.mbox');
    expect(take(place, inputWithPaths(name, put(place, token), tokens))).toBe('/evidence/mail.mbox');
  });

  it.each(places)('$name: $place takes no path that a page made up', ({ name, place }) => {
    for (const made of ['/etc/passwd', '../case', 'C:\\Users', '~', 'file:///etc/passwd', '']) {
      expect(() => inputWithPaths(name, put(place, made), tokensOf())).toSatisfy((run: () => void) => {
        try {
          run();
          return false;
        } catch (error) {
          return isAppError(error, 'request/invalid') && !JSON.stringify(error.details).includes('etc');
        }
      });
    }
  });

  it('leaves everything else as it is, for the engine to judge', () => {
    const tokens = tokensOf();
    const token = tokens.mint('/x');
    expect(inputWithPaths('search.find', { query: token }, tokens)).toEqual({ query: token });
    for (const odd of [null, undefined, 7, 'x', [], { path: 7 }, { path: null }, { extra: token }]) {
      expect(inputWithPaths('case.open', odd, tokens)).toEqual(odd);
    }
    const polluting = JSON.parse('{"__proto__":{"path":"x"},"path":7}');
    expect((inputWithPaths('case.open', polluting, tokens) as { path: unknown }).path).toBe(7);
  });
});

describe('resultWithTokens', () => {
  it('names the case and what an export wrote by tokens that lead back', () => {
    const tokens = tokensOf();
    const info = resultWithTokens('case.info', { kind: 'case', name: 'x', path: '/data/x.ashiato' }, tokens) as any;
    expect(tokens.path(info.path)).toBe('/data/x.ashiato');
    const files = [{ path: '/out/a.csv', sha256: 'f', bytes: 1 }];
    const written = resultWithTokens('graph.export', { kind: 'export', files, left: [] }, tokens) as any;
    expect(tokens.path(written.files[0].path)).toBe('/out/a.csv');
    expect(written.files[0].bytes).toBe(1);
  });

  it('leaves no folder of this machine in what a check found', () => {
    const problems = [
      { code: 'x', path: 'data/originals/ab', detail: 'mismatch' },
      { code: 'y', path: '/home/me/bag/bagit.txt', detail: 'C:\\Users\\me\\bag' },
    ];
    const shown = resultWithTokens('bundle.verify', { kind: 'bundle', ok: false, checked: {}, problems }, tokensOf());
    expect(JSON.stringify(shown)).not.toMatch(/home|Users/);
    expect((shown as any).problems[0].path).toBe('data/originals/ab');
    const nested = { problems: [{ code: 'z', subject: 'a', detail: { path: '/home/me/x', size: 3 } }] };
    expect(resultWithTokens('case.verify', nested, tokensOf())).toEqual({
      problems: [{ code: 'z', subject: 'a', detail: { path: 'x', size: 3 } }],
    });
  });

  it('touches no other result', () => {
    const message = { path: '/not/a/path/of/ours', text: '/home/me' };
    expect(resultWithTokens('message.show', message, tokensOf())).toBe(message);
    expect(resultWithTokens('case.close', null, tokensOf())).toBeNull();
  });
});

describe('detailsWithoutPaths', () => {
  it('keeps the name of the file alone', () => {
    expect(detailsWithoutPaths({ path: '/home/me/x.ashiato', who: '/me@host', size: 3, since: null })).toEqual({
      path: 'x.ashiato',
      who: '/me@host',
      size: 3,
      since: null,
    });
    expect(detailsWithoutPaths({ path: 'C:\\Users\\me\\x.ashiato' })).toEqual({ path: 'x.ashiato' });
  });
});
