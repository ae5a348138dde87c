import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

/**
 * What a mail may bring to the screen: text, its structure, tables and pictures that it carries itself. No style, no colour (white
 * words on white ground show, which is as well), no form, no SVG or MathML, nothing that refers to anything outside.
 */
const allowed: Config = {
  ALLOWED_TAGS: [
    'a',
    'abbr',
    'address',
    'article',
    'b',
    'big',
    'blockquote',
    'br',
    'caption',
    'center',
    'code',
    'col',
    'colgroup',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'font',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'main',
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'section',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'tt',
    'u',
    'ul',
    'wbr',
  ],
  ALLOWED_ATTR: [
    'align',
    'alt',
    'border',
    'cellpadding',
    'cellspacing',
    'colspan',
    'dir',
    'height',
    'lang',
    'rowspan',
    'src',
    'title',
    'valign',
    'width',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i,
  FORBID_CONTENTS: ['script', 'style', 'svg', 'math', 'template', 'title', 'noscript', 'iframe', 'object', 'select'],
  WHOLE_DOCUMENT: false,
  SANITIZE_DOM: true,
  SANITIZE_NAMED_PROPS: true,
};

const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]*$/i;
let purifier: DOMPurify | null = null;

/** Made when it is first needed: it wants a page. */
function purify(): DOMPurify {
  if (purifier) return purifier;
  purifier = createDOMPurify(window);
  // DOMPurify lets data: through for pictures whatever they are; an SVG is a document, and cid: leads nowhere.
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.hasAttribute('src') && !picture.test(node.getAttribute('src') ?? '')) node.removeAttribute('src');
  });
  return purifier;
}

export const sanitizeMail = (html: string): string => purify().sanitize(html, allowed);
