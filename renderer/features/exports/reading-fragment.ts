import DOMPurify from 'dompurify';

const tags = (
  'article aside b bdi blockquote br cite code dd details div dl dt em footer h1 h2 h3 h4 header hr i li main ol p pre q ' +
  'section small span strong sub summary sup table tbody td th thead time tr ul'
).split(' ');

/** What an HTML export says, without its style and without anything that could be pressed. It may be cut anywhere. */
export function readingFragment(html: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return DOMPurify.sanitize(body, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['lang', 'dir', 'value'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
