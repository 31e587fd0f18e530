import { expect, it } from 'vitest'
import { billOf, missingFrom, strangersIn } from './bill.ts'

const manifest = {
  version: '1.0.0',
  exports: {
    '.': { import: { types: './dist/index.d.ts', default: './dist/index.js' } },
    './package.json': './package.json',
  },
  bin: { command: './dist/cli/command.js' },
  dependencies: { direct: '1.0.0' },
}

it('what is not built, and no text for readers, has no business in the package', () => {
  const built = ['dist/index.js', 'dist/chunk-A1.cjs', 'dist/index.d.cts', 'dist/cli/command.js']
  const texts = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'docs/guide/a.md']
  const strangers = ['.env', 'dist/index.js.map', 'src/index.ts', 'dist/cli/x/y.js', 'notes.md']
  expect(strangersIn([...built, ...texts, ...strangers])).toEqual(strangers)
})

it('every door and every command has to be there', () => {
  expect(missingFrom(manifest, ['dist/index.js', 'package.json'])).toEqual([
    'dist/index.d.ts',
    'dist/cli/command.js',
  ])
})

it('the bill has dependencies of dependencies, once, and says what runs on install', () => {
  const lock = {
    'node_modules/direct': {
      version: '1.0.0',
      license: 'MIT',
      integrity: 'sha512-a',
      dependencies: { deep: '^2.0.0' },
    },
    'node_modules/deep': {
      version: '2.1.0',
      integrity: 'sha512-b',
      hasInstallScript: true,
      dependencies: { direct: '1.0.0' },
    },
    'node_modules/other': { version: '3.0.0', license: 'MIT', integrity: 'sha512-c' },
  }
  expect(billOf(manifest, lock)).toEqual([
    'deep@2.1.0  ?  sha512-b  RUNS AN INSTALL SCRIPT',
    'direct@1.0.0  MIT  sha512-a',
  ])
})
