import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/core/import/detect.ts';

const detect = (text: string, name = 'file') => {
  const bytes = Buffer.from(text, 'latin1');
  return detectFormat(bytes, { name, size: bytes.length });
};

describe('detectFormat', () => {
  it.each([
    ['one header', 'Subject: hello\n\nbody'],
    ['CRLF', 'Received: from x\r\n\tby y\r\nDate: x\r\n\r\nbody'],
    ['bare CR', 'From: a@b\rTo: c@d\r\rbody'],
    ['blank lines and a mark in front', '\xef\xbb\xbf\n\r\nFrom: a@b\n\nbody'],
    ['a line of junk in front', 'junk\nReceived: from x\nFrom: a@b\n\nbody'],
    ['an escaped From_ line in front', '>From x\nReturn-Path: <a@b>\n\nbody'],
    ['odd order and own headers', 'X-Weird: 1\nFoo: bar\nTo: x\nMessage-ID: <1@x>\n\n'],
    ['a multipart and nothing else', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'],
    ['header without end', 'From: a\nTo: b\nSubject: c'],
    ['white space before the colon', 'From : a@b\nSubject : x\n\n'],
  ])('takes for a mail: %s', (_, text) => expect(detect(text)).toBe('eml'));

  it.each([
    ['dated', 'From a@b Tue Jul  5 10:00:00 2011\nFrom: a@b\n\n'],
    ['Thunderbird', 'From - \nX-Mozilla-Status: 0001\nFrom: a\n\n'],
    ['Gmail', 'From 184@xxx\nMIME-Version: 1.0\nDate: x\n\n'],
  ])('takes for an mbox: %s', (_, text) => expect(detect(text)).toBe('mbox'));

  it.each([
    ['prose', 'From Russia with love\n\nOnce upon a time'],
    ['prose with a colon', 'Dear all: this is a note.\nMore of it: here.\n'],
    ['a page with front matter', '---\ntitle: x\ndate: 2020-01-01\n---\n'],
    ['notes with a date', 'Title: My post\nDate: 2020-01-01\nCategory: x\nTags: a\n\ntext'],
    ['a web answer', 'HTTP/1.1 200 OK\r\nDate: x\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n'],
    ['CSV', '"取引日","入出金(円)"\n20200101,100\n'],
    ['source', 'import { a } from "b";\nconst x: string = 1;\n'],
    ['notes with times', '2019-06-16, 23:50 - hello\n2019-06-16, 23:51 - hi\n'],
    ['YAML', 'name: x\nstatus: y\nversion: 1\n'],
    ['a robots file', 'User-agent: *\nDisallow: /\n'],
  ])('takes for neither: %s', (_, text) => expect(['text', 'unknown', 'html']).toContain(detect(text)));

  it.each([
    ['zip', 'PK\x03\x04'],
    ['gzip', '\x1f\x8b\x08\x00'],
    ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0d\0'],
    ['msg', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1_\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0_\0'],
    ['pst', '!BDN'],
    ['tnef', '\x78\x9f\x3e\x22'],
    ['warc', 'WARC/1.0\r\nDate: x\r\n'],
    ['pdf', '%PDF-1.4'],
    ['avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'],
    ['avif', '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['heic', '\0\0\0\x18ftypmsf1\0\0\0\0mif1heix'],
    ['mp4', '\0\0\0\x18ftypisom\0\0\0\0isommp42'],
    ['mp4', '\0\0\0\x14ftypM4A \0\0\0\0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['html', '<!DOCTYPE html><p>'],
    ['html', '<?xml version="1.0"?>\n<!-- saved from url=(0001)x -->\n<html>'],
    ['xml', '<?xml version="1.0"?><htmlish/>'],
    ['xml', '<?xml version="1.0"?>'],
    ['whatsapp', '[31/12/2022 11:40:26] N: hello'],
    ['whatsapp', '2019-06-16, 23:50 - Alice: hello\n2019-06-16, 23:51 - Bob: hi\n'],
    ['text', '[2024-01-01 12:00:00] INFO: started\n[2024-01-01 12:00:01] WARN: no disk\n'],
    ['line', '[LINE] x\nSaved on: 1/30/2026, 22:13\n'],
    ['line', '2025/04/18(\u91d1)\n18:02\tA\thi\n'],
    ['text', 'Chat history with my mother\nwas lost.\n'],
    ['sms-xml', '<?xml version="1.0"?>\n<!-- a --><smses count="0"></smses>'],
    ['xml', '<?xml version="1.0"?><rss><sms/></rss>'],
    ['json', '{"a": 1}'],
    ['json', '{"participants": [], "messages": [{"type": "personal_chats"}]}'],
    ['telegram', '{"name": "x", "type": "personal_chat", "id": 1, "messages": []}'],
    ['facebook', '{"participants": [], "messages": [{"sender_name": "x", "timestamp_ms": 1}]}'],
    ['imessage', '{"ashiato":"imessage","chat":{}}'],
    ['statement', 'date,amount\n2026-09-01,5\n'],
    ['text', 'date,amount\nyesterday,much\n'],
    ['empty', ''],
    ['emlx', '123\nFrom: a@b\nTo: c\n\n'],
    ['mhtml', 'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n'],
    ['unknown', '\x00\x01\x02'],
  ])('names %s', (format, text) => expect(detect(text)).toBe(format));

  it('takes the name for a last hint only', () => {
    expect(detect('no header at all', 'Mail/x.eml')).toBe('eml');
    expect(detect('d', 'Mail/cur/123.host:2,S')).toBe('eml');
    expect(detect('\x89PNG\r\n\x1a\n', 'x.eml')).toBe('png');
    expect(detect('some text', 'x.txt')).toBe('text');
  });

  it('knows a tar by its sum', () => {
    const head = Buffer.alloc(512);
    head.write('a.eml', 0);
    head.write('00000000003\0', 124);
    head.fill(' ', 148, 156);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    expect(detectFormat(head, { name: 'x', size: 1024 })).toBe('tar');
    head[0] = 0x62;
    expect(detectFormat(head, { name: 'x', size: 1024 })).not.toBe('tar');
  });
});
