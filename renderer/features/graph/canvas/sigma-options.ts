import { DEFAULT_STYLES } from 'sigma';
import {
  type FragmentLayer,
  layerDashed,
  layerFill,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import { defineSigmaOptions } from 'sigma/types';
import { polygonShape } from './polygon-shape.ts';

/** WebGL's UNSIGNED_BYTE; the class that has the name need not be there. */
const unsignedByte = 0x1401;

/** Fills what lies inside the outline with the colour `inner`: of the sheet for a hollow mark, transparent for a full one. */
const layerInner: FragmentLayer = {
  name: 'inner',
  uniforms: [],
  attributes: [{ name: 'inner', size: 4, type: unsignedByte, normalized: true, source: 'inner' }],
  glsl: `
vec4 layer_inner(vec4 v_inner) {
  float edge = 2.2 * context.pixelToUV;
  float inside = 1.0 - smoothstep(-edge - context.aaWidth, -edge + context.aaWidth, context.sdf);
  return vec4(v_inner.rgb, v_inner.a * inside);
}
`,
};

export const transparent = 'rgba(0, 0, 0, 0)';

/**
 * How sigma draws: everything comes from attributes of the graph, so that a change of theme is a change of attributes. A solid
 * line is a dashed one whose gaps have its colour.
 */
export const sigmaOptions = (sans: string) =>
  defineSigmaOptions({
    primitives: {
      nodes: {
        shapes: [
          sdfCircle(),
          sdfSquare({ cornerRadius: 0.1 }),
          sdfTriangle(),
          sdfDiamond(),
          polygonShape('pentagon', 5),
          polygonShape('hexagon', 6),
        ],
        variables: { inner: { type: 'color', default: transparent } },
        layers: [layerFill(), layerInner],
        label: { margin: 3 },
      },
      edges: {
        variables: { gap: { type: 'color', default: transparent } },
        layers: [
          layerDashed({
            dashSize: { value: 6, mode: 'pixels' },
            gapSize: { value: 4, mode: 'pixels' },
            gapColor: { attribute: 'gap' },
          }),
        ],
      },
    },
    styles: {
      nodes: [
        DEFAULT_STYLES.nodes,
        {
          shape: { attribute: 'shape' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          inner: { attribute: 'inner' },
          label: { attribute: 'label' },
          labelColor: { attribute: 'labelColor' },
          labelFont: sans,
          labelSize: 12,
          labelPosition: 'below',
          labelVisibility: { attribute: 'labelVisibility' },
          labelBackgroundColor: { attribute: 'labelGround' },
          depth: { attribute: 'depth', defaultValue: 'nodes' },
          backdropVisibility: 'hidden',
        },
      ],
      edges: [
        DEFAULT_STYLES.edges,
        {
          color: { attribute: 'color' },
          gap: { attribute: 'gap' },
          size: { attribute: 'size' },
          depth: { attribute: 'depth', defaultValue: 'edges' },
        },
      ],
    },
    settings: {
      renderEdgeLabels: false,
      // Pointers are ours (pointers.ts): none reaches sigma, whose stage takes no events.
      enableEdgeEvents: false,
      pickingDownSizingRatio: 16,
      minEdgeThickness: 0.8,
      // Half of the longest name to either side, and the height of the legend below.
      stagePadding: 100,
      // Sizes are pixels, not lengths of the layout; they grow with the root of the zoom.
      itemSizesReference: 'screen',
      zoomToSizeRatioFunction: Math.sqrt,
      allowInvalidContainer: true,
    },
  });
