import { describe, expect, test } from 'vitest';
import { repairLock } from '../../src/commands/repair-lock.ts';

describe('repairing the lock', () => {
  test('removes names that the lock does not hold', () => {
    const lock = {
      packages: {
        '': { optionalDependencies: { node: '1', gone: '1' } },
        'node_modules/node': {},
        'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-windows': '1' } },
        'node_modules/tool/node_modules/tool-linux': {},
        'node_modules/@x/y/node_modules/z': { optionalDependencies: { node: '1' } },
        'node_modules/other': { optionalDependencies: { 'tool-linux': '1' } },
      },
    };
    expect(repairLock(lock)).toEqual([
      'package.json: gone removed, as the lock holds no such package',
      'node_modules/tool: tool-windows removed, as the lock holds no such package',
      'node_modules/other: tool-linux removed, as the lock holds no such package',
    ]);
    expect(lock.packages['node_modules/tool']).toEqual({ optionalDependencies: { 'tool-linux': '1' } });
    expect(lock.packages['node_modules/other']).toEqual({});
    expect(repairLock(lock)).toEqual([]);
  });

  test('removes addresses', () => {
    const lock = { packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://packages.example.org/a.tgz' } } };
    expect(repairLock(lock)).toHaveLength(1);
    expect(lock.packages['node_modules/a']).toEqual({ version: '1.0.0' });
  });
});
