import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { root } from './tools/sources.ts'

// A realm of its own has no Node and no DOM; what the language itself offers of time, chance, locale and garbage
// collection is deleted, so that touching it throws.
const bare = `
  for (const name of [
    'Date', 'Intl', 'WeakRef', 'FinalizationRegistry', 'console', 'Atomics', 'SharedArrayBuffer', 'WebAssembly',
    'eval', 'Function',
  ]) delete globalThis[name]
  delete Math.random
  for (const [type, names] of [
    [String, ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize']],
    [Number, ['toLocaleString']], [Array, ['toLocaleString']], [Object, ['toLocaleString']],
  ]) for (const name of names) delete type.prototype[name]
`

describe('the library in a realm without time, chance, locale or host', () => {
  it('loads', async () => {
    const names = await inBareRealm('src/index.ts', 'Object.keys(rolloutSim)')
    expect(names).toContain('evaluateCondition')
  })

  it('reads YAML', async () => {
    const names = await inBareRealm('src/yaml/index.ts', 'Object.keys(rolloutSim)')
    expect(names).toContain('parseManifests')
  })

  it('is really bare', async () => {
    for (const impure of [
      'Date.now()',
      'Math.random()',
      'console.log()',
      "'a'.localeCompare('b')",
    ]) {
      await expect(inBareRealm('src/index.ts', impure), impure).rejects.toThrow()
    }
  })
})

/** What an expression gives in a bare realm that has loaded the bundle of an entry as `rolloutSim`; plain data. */
async function inBareRealm(entry: string, expression: string): Promise<unknown> {
  const realm = createContext({})
  runInContext(bare, realm)
  runInContext(await bundled(entry), realm)
  return JSON.parse(runInContext(`JSON.stringify(${expression})`, realm))
}

async function bundled(entry: string): Promise<string> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'rolloutSim',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}
