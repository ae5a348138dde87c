import type { LocalText } from '../../../shared/domain/event.ts';
import { type OptionValues, textOption } from './arguments.ts';

/** A title in the language that its letters show; `--title-ja` and `--title-en` say so outright. */
export function localText(options: OptionValues, name: string): LocalText {
  const plain = textOption(options, name);
  const ja =
    textOption(options, `${name}-ja`) ?? (plain !== null && /[\u3040-\u30ff\u3400-\u9fff]/.test(plain) ? plain : null);
  const en = textOption(options, `${name}-en`) ?? (plain !== null && ja !== plain ? plain : null);
  return { ...(ja === null ? {} : { ja }), ...(en === null ? {} : { en }) };
}
