import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../shared/text/html-entities.ts';
import { htmlToText } from '../../../shared/text/html-to-text.ts';

const limits = { textLength: 1_000_000, links: 1000, linkLength: 2000 };
const text = (html: string) => htmlToText(html, limits).text;
const links = (html: string) => htmlToText(html, limits).links;

describe('decodeEntities', () => {
  it.each([
    ['a &amp; b', 'a & b'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&yen;1&nbsp;000', '¥1\u00a0000'],
    ['&#12354;&#x3042;&#X3042', 'あああ'],
    ['&#128;&#150;', '€–'],
    ['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['&ampx &copy2020 &nbspa', '&x ©2020 \u00a0a'],
    ['?a=1&section=2&lang=ja', '?a=1§ion=2&lang=ja'],
    ['&unknown; & &; &#; &#x;', '&unknown; & &; &#; &#x;'],
    ['&hellip;&mdash;&alpha;', '…—α'],
    ['&alpha', '&alpha'],
  ])('%s', (from, to) => expect(decodeEntities(from)).toBe(to));
});

describe('htmlToText', () => {
  it('turns blocks into lines and white space into one space', () => {
    expect(text('<p>One\n two</p><p>three<br>four</p><div><div>five</div></div>')).toBe('One two\nthree\nfour\nfive');
    expect(text('<ul><li>a<li>b</ul><table><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></table>')).toBe(
      'a\nb\n1 2\n3',
    );
    expect(text('入金<b>方法</b>は <i>こちら</i> から')).toBe('入金方法は こちら から');
  });

  it('leaves out what is never shown', () => {
    const html =
      '<html><head><title>T</title><style>p{}</style></head><body><script>if (a<b) "</p>"</script>x<!-- <p>y</p> -->z<!-->w';
    expect(text(html)).toBe('xzw');
    expect(text('a<style>never closed <p>b')).toBe('a');
    expect(text('a<!-- never closed <p>b')).toBe('a');
    expect(text('<!DOCTYPE html><?php x ?><![if !mso]>a<![endif]>')).toBe('a');
  });

  it('keeps what only looks like markup', () => {
    expect(text('1 < 2 and <3 and a<')).toBe('1 < 2 and <3 and a<');
    expect(text('a &lt;b&gt; c')).toBe('a <b> c');
  });

  it('finds the end of a tag past quoted values', () => {
    expect(text('<a title="1>2" href=\'x>y\'>link</a>')).toBe('link');
    expect(text("<p don't>it</p> isn't")).toBe("it\nisn't");
    expect(text('<p title="never closed>text')).toBe('text');
  });

  it('lists targets in order, each once', () => {
    const html =
      '<a href="http://a.example/?x=1&amp;y=2">1</a><IMG SRC=cid:x><form action=\' /go \'></form><a href="#top">t</a>' +
      '<td background="http://b.example/bg.png"><a HREF = http://c.example/>2</a><a href="http://a.example/?x=1&amp;y=2">3</a>';
    expect(links(html)).toEqual([
      'http://a.example/?x=1&y=2',
      'cid:x',
      '/go',
      'http://b.example/bg.png',
      'http://c.example/',
    ]);
    expect(links('<meta http-equiv="refresh" content="0; URL=http://d.example/">')).toEqual(['http://d.example/']);
    expect(links('<meta name="x" content="url=http://d.example/">')).toEqual([]);
    expect(links('<img src="data:image/png;base64,AAAA"><a title="href=http://no.example/">x</a>')).toEqual([
      'data:image/png;base64,',
    ]);
  });

  it('leaves the parameters of an address alone', () => {
    expect(links('<a href="/?a=1&section=2&copy=3&lang=ja&amp;lt=4&#38;b">')).toEqual([
      '/?a=1&section=2&copy=3&lang=ja&lt=4&b',
    ]);
  });

  it('cuts at its limits and says so', () => {
    expect(htmlToText('<p>abc</p><p>def</p>', { ...limits, textLength: 4 })).toEqual({
      text: 'abc\n',
      links: [],
      cut: true,
    });
    const many = htmlToText('<a href=1><a href=2><a href=333>', { textLength: 9, links: 2, linkLength: 2 });
    expect(many).toMatchObject({ links: ['1', '2'], cut: true });
    expect(htmlToText('<a href=12345>', { ...limits, linkLength: 3 })).toMatchObject({ links: ['123'], cut: true });
  });

  it.each([
    ['open tags', '<b>'.repeat(300_000)],
    ['unclosed quotes', '<a "'.repeat(300_000)],
    ['attributes without an end', `<a ${'href="x" '.repeat(150_000)}`],
    ['comments', '<!--'.repeat(300_000)],
    ['nearly closed scripts', '<script></scrip'.repeat(80_000)],
    ['ampersands', `${'&'.repeat(500_000)}${'&a'.repeat(300_000)}`],
    ['meta contents', `<meta ${'content=a '.repeat(150_000)}>`],
    ['quotes after signs', `<a ${"=' ".repeat(300_000)}`],
  ])('is linear on %s', (_, html) => {
    const start = performance.now();
    htmlToText(html, limits);
    // A million characters take some ten milliseconds; quadratic time would be minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
