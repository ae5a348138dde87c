import { python } from '../../../support/python.ts';

/** What Python's codec makes of each piece of bytes, null where it refuses. */
export function pythonDecoded(codec: string, pieces: readonly Uint8Array[]): (string | null)[] {
  const script = `
import json, sys
def read(piece):
    try:
        return bytes.fromhex(piece).decode('${codec}')
    except UnicodeDecodeError:
        return None
print(json.dumps([read(piece) for piece in json.load(sys.stdin)]))`;
  return python(script, JSON.stringify(pieces.map((piece) => Buffer.from(piece).toString('hex')))) as (string | null)[];
}

/** Characters that Python maps by JIS where Windows, browsers and we have another one of the same look. */
export const WINDOWS_LOOK: Readonly<Record<string, string>> = {
  '〜': '～',
  '‖': '∥',
  '−': '－',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};
