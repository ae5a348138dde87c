import DOMPurify from 'dompurify';

/** No landmarks: the page has its own. An `a` without its address is the number of a note, and leads nowhere. */
const tags = (
  'a article b bdi blockquote br cite code dd details div dl dt em h1 h2 h3 h4 hr i li ol p pre q ' +
  'section small span strong sub summary sup table tbody td th thead time tr ul'
).split(' ');

/** What an HTML export says, without its style and without anything that could be pressed. It may be cut anywhere. */
export function readingFragment(html: string): DocumentFragment {
  // The style of the head would be tried, and refused by the policy of this page.
  return DOMPurify.sanitize(html.slice(Math.max(0, html.indexOf('<body'))), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['lang', 'dir', 'value'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
