import ExifReader from 'exifreader';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { civilText } from '../../../../../shared/text/dates/civil-date.ts';

export interface ExifFacts {
  width: number | null;
  height: number | null;
  device: string | null;
  software: string | null;
  /** Whether it says where it was taken; where is not read out. */
  position: boolean;
  /** When it was taken, and digitised and last written where that differs. */
  moments: Moment[];
}

type Tags = Record<string, { value?: unknown; description?: unknown } | undefined>;

/** Formats that carry EXIF. */
const carriers: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'tiff', 'heic', 'avif', 'gif']);

/** What a picture says of itself (Exif 3.0). A tag that cannot be read is not there. Never throws. */
export function exifFacts(bytes: Buffer, format: string): ExifFacts {
  const { file = {}, exif = {}, png = {} } = carriers.has(format) ? loaded(bytes) : {};
  const size = (...names: string[]) =>
    names.map((name) => numberOf(file[name] ?? exif[name] ?? png[name])).find(Boolean);
  const make = textOf(exif.Make);
  const model = textOf(exif.Model);
  return {
    width: size('Image Width', 'ImageWidth', 'PixelXDimension') ?? null,
    height: size('Image Height', 'ImageLength', 'PixelYDimension') ?? null,
    // Most models have their maker's name in front already.
    device:
      (make && model?.toLowerCase().startsWith(make.toLowerCase()) ? model : [make, model].filter(Boolean).join(' ')) ||
      null,
    software: textOf(exif.Software) ?? textOf(png.Software),
    // XMP has it as text.
    position: exif.GPSLatitude !== undefined || exif.GPSLongitude !== undefined || bytes.includes('GPSLatitude'),
    moments: momentsOf(exif),
  };
}

function loaded(bytes: Buffer): { file?: Tags; exif?: Tags; png?: Tags } {
  try {
    const { file, exif, pngFile, pngText } = ExifReader.load(bytes, { expanded: true, async: false });
    const own: { file?: Tags; exif?: Tags; png?: Tags } = { png: { ...pngFile, ...pngText } as Tags };
    if (file) own.file = file as Tags;
    if (exif) own.exif = exif as Tags;
    return own;
  } catch {
    // It has none, or none that can be read.
    return {};
  }
}

function momentsOf(exif: Tags): Moment[] {
  const moments = new Map<string, Moment>();
  for (const [time, offset] of [
    ['DateTimeOriginal', 'OffsetTimeOriginal'],
    ['DateTimeDigitized', 'OffsetTimeDigitized'],
    ['DateTime', 'OffsetTime'],
  ] as const) {
    const moment = momentOf(textOf(exif[time]), textOf(exif[offset]));
    if (moment && !moments.has(moment.raw)) moments.set(moment.raw, moment);
  }
  return [...moments.values()];
}

/** A camera whose clock was never set writes zeros, or blanks. */
function momentOf(time: string | null, offset: string | null): Moment | null {
  if (time === null || !/[1-9]/.test(time)) return null;
  const zone = offset !== null && /^(?:[+-]\d\d:\d\d|Z)$/.test(offset) ? offset : null;
  const raw = zone === null ? time : `${time} ${zone}`;
  const digits = /^(\d{4})[:/-](\d\d)[:/-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(time)?.slice(1).map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits ?? [];
  const edtf = digits ? civilText({ year, month, day, hour, minute, second }, zone ?? '') : null;
  return { by: 'camera', raw, edtf, zone, precision: edtf === null ? null : 'second' };
}

/** UTF-16 units of a tag that are kept. */
const longest = 200;

function textOf(tag: { value?: unknown; description?: unknown } | undefined): string | null {
  const { value, description } = tag ?? {};
  const text = Array.isArray(value) && typeof value[0] === 'string' ? value[0] : (description ?? value);
  if (typeof text !== 'string') return null;
  return (
    text
      .slice(0, longest)
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .trim() || null
  );
}

function numberOf(tag: { value?: unknown } | undefined): number | null {
  const value = Array.isArray(tag?.value) ? tag.value[0] : tag?.value;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
