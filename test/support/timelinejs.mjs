// Runs TimelineJS's own TimelineConfig on the JSON from standard input and prints what it made of it. Its modules leave the
// extension out of their imports, which Node does not resolve, and want a page: DOMPurify is replaced by one that changes
// nothing (so that what it would have had to remove is seen), DOMParser by what stripMarkup uses of it.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'dompurify') {
      return {
        url: 'data:text/javascript,export default { addHook() {}, sanitize: (text) => text }',
        format: 'module',
        shortCircuit: true,
      };
    }
    const isBare = specifier.startsWith('.') && !specifier.endsWith('.js') && context.parentURL?.includes('timelinejs');
    return next(isBare ? `${specifier}.js` : specifier, context);
  },
  load(url, context, next) {
    return next(url, url.includes('timelinejs') ? { ...context, format: 'module' } : context);
  },
});

const decode = (text) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(lt|gt|amp|quot));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : { lt: '<', gt: '>', amp: '&', quot: '"' }[name],
    );
const element = { getElementsByTagName: () => [], style: {} };
globalThis.window = globalThis;
globalThis.getComputedStyle = () => ({});
globalThis.document = { createElement: () => element, getElementsByTagName: () => [element], documentElement: element };
globalThis.DOMParser = class {
  parseFromString(text) {
    return { body: { textContent: decode(text) } };
  }
};
globalThis.trace = () => {};
console.log = () => {};

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
const { TimelineConfig } = await import(pathToFileURL(process.argv[2]).href);
const config = new TimelineConfig(JSON.parse(input));
config.validate();
const parts = (date) => date && { ...date.data, date_obj: undefined };
process.stdout.write(
  JSON.stringify({
    errors: config.getErrors().map(String),
    valid: config.isValid(),
    scale: config.scale,
    title: config.title,
    ids: Object.keys(config.event_dict),
    events: config.events.map((event) => ({
      ...event,
      start_date: parts(event.start_date),
      end_date: parts(event.end_date),
    })),
  }),
);
