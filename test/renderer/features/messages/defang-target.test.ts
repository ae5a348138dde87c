import { describe, expect, it } from 'vitest';
import { defangTarget } from '../../../../renderer/features/messages/html/defang-target.ts';

describe('defangTarget', () => {
  it.each([
    ['https://evil.example/x.png', 'hxxps://evil[.]example/x.png'],
    ['//evil.example/x.png', '//evil[.]example/x.png'],
    ['\\\\evil.example\\x', '\\\\evil[.]example\\x'],
    ['http:evil.example/x', 'hxxp:evil[.]example/x'],
    ['HTTP:/evil.example/x', 'hxxp:/evil[.]example/x'],
    ['https:\\\\evil.example/x', 'hxxps:\\\\evil[.]example/x'],
    ['evil.example', 'evil[.]example'],
    ['mailto:a@evil.example', 'mailto:a[@]evil[.]example'],
    ['/api/jobs', '/api/jobs'],
  ])('%s', (target, shown) => {
    expect(defangTarget(target)).toBe(shown);
  });
});
