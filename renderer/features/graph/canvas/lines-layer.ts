import type { RenderParams } from 'sigma/types';
import { linesData, type PlainLine, perEnd } from './lines-data.ts';

/** Of tens of thousands of lines each is thin, and where they are many it gets darker. */
const opacity = 0.55;

const vertexShader = `#version 300 es
in vec2 a_place;
in vec2 a_other;
in vec3 a_color;
in vec2 a_end;
uniform mat3 u_matrix;
uniform vec2 u_size;
out vec3 v_color;
out vec2 v_along;
void main() {
  vec2 here = (u_matrix * vec3(a_place, 1.0)).xy;
  vec2 there = (u_matrix * vec3(a_other, 1.0)).xy;
  gl_Position = vec4(here, 0.0, 1.0);
  v_color = a_color;
  v_along = vec2(a_end.x * length((there - here) * u_size * 0.5), a_end.y);
}`;

const fragmentShader = `#version 300 es
precision mediump float;
in vec3 v_color;
in vec2 v_along;
out vec4 color;
void main() {
  if (v_along.y > 0.5 && mod(v_along.x, 10.0) > 6.0) discard;
  color = vec4(v_color * ${opacity}, ${opacity});
}`;

function shaderOf(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('no shader');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  gl.attachShader(program, shaderOf(gl, gl.VERTEX_SHADER, vertexShader));
  gl.attachShader(program, shaderOf(gl, gl.FRAGMENT_SHADER, fragmentShader));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'no program');
  return program;
}

/**
 * A layer of sigma for lines by the ten thousand: one pixel wide and nothing but a colour, which costs thirty times less than
 * its own lines where there is no graphics processor.
 */
export const linesLayer =
  (linesNow: () => readonly PlainLine[]) =>
  (gl: WebGL2RenderingContext): { render(params: RenderParams): void; kill(): void; cacheData(): void } => {
    const program = programOf(gl);
    const buffer = gl.createBuffer();
    const array = gl.createVertexArray();
    const [matrix, size] = [gl.getUniformLocation(program, 'u_matrix'), gl.getUniformLocation(program, 'u_size')];
    let count = 0;
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    let at = 0;
    for (const [name, width] of [
      ['a_place', 2],
      ['a_other', 2],
      ['a_color', 3],
      ['a_end', 2],
    ] as const) {
      const location = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, width, gl.FLOAT, false, perEnd * 4, at * 4);
      at += width;
    }
    gl.bindVertexArray(null);
    return {
      /** The places have changed. */
      cacheData() {
        const lines = linesNow();
        count = lines.length * 2;
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferData(gl.ARRAY_BUFFER, linesData(lines), gl.DYNAMIC_DRAW);
      },
      render({ matrix: view, width, height }) {
        // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's word, not React's
        gl.useProgram(program);
        gl.uniformMatrix3fv(matrix, false, view);
        gl.uniform2f(size, width, height);
        gl.bindVertexArray(array);
        gl.drawArrays(gl.LINES, 0, count);
        gl.bindVertexArray(null);
      },
      kill() {
        gl.deleteProgram(program);
        gl.deleteBuffer(buffer);
        gl.deleteVertexArray(array);
      },
    };
  };
