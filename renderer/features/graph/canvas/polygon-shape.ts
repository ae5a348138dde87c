import type { SDFShape } from 'sigma/rendering';

/**
 * A regular polygon with a corner on top, as a signed distance: what stands in the slice of the nearest side is measured to
 * that side, so outside of a corner it is a little short. `size` is the radius of the corners.
 */
export const polygonShape = (name: string, sides: number): SDFShape => ({
  name,
  uniforms: [],
  inradiusFactor: Math.cos(Math.PI / sides),
  glsl: `
float sdf_${name}(vec2 uv, float size) {
  float slice = ${((2 * Math.PI) / sides).toFixed(9)};
  float angle = atan(uv.x, uv.y) + slice / 2.0;
  return cos(floor(0.5 + angle / slice) * slice - angle) * length(uv) - size * ${Math.cos(Math.PI / sides).toFixed(9)};
}
`,
});
