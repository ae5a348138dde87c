import { both } from '../../../app/i18n/both.ts';
import type { Words } from '../../../app/i18n/words.ts';
import { tell } from '../../../app/notices/notices.ts';
import { attempt } from '../../../app/notices/tell-failure.ts';
import { lookOf } from '../../../components/kind-mark.tsx';
import type { GraphDrawing } from '../canvas/graph-drawing.ts';
import type { Marks } from '../canvas/marks.ts';
import { readTokens } from '../canvas/read-tokens.ts';
import type { DrawnGraph } from '../drawn-graph.ts';
import { pictureSvg } from './picture-svg.ts';

/** Pixels of a PNG's longer side at most: more than a browser's canvas takes. */
const longest = 8000;

/** Gives the user a file of the picture as it lies now; the page makes it, nothing of the case is written. */
export async function savePicture(
  format: 'svg' | 'png',
  graph: DrawnGraph,
  drawing: GraphDrawing | null,
  marks: Marks,
  { t, number }: Words,
  caseName: string,
): Promise<void> {
  if (!drawing) return;
  await attempt(async () => {
    const tokens = readTokens();
    const counts = `${number(graph.nodes.length)} ${t('view.entities')} · ${number(graph.ties.length)} ${t('graph.tieLinks')}`;
    const picture = pictureSvg(graph, drawing.places(), marks, tokens, (kind) => tokens.tone[lookOf(kind).tone], {
      title: `${caseName} · ${t('view.graph')} · ${counts}`,
      kind: (kind) => t(`entity.${kind}`),
      accepted: t('standing.accepted'),
      suggested: t('graph.suggested'),
    });
    const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
    const file = format === 'svg' ? svg : await pngOf(svg, picture.width, picture.height);
    const name = `${safeName(caseName)}-graph.${format}`;
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads it after the click has returned.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    tell(both('graph.saved', { name }));
  });
}

const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60) || 'case';

async function pngOf(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, longest / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
