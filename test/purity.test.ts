import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { type Scenario, simulate } from 'rollout-sim'
import { parseManifests } from 'rollout-sim/yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from './tools/sources.ts'

// A realm of its own has no Node and no DOM; what the language itself offers of time, chance,
// locale and garbage collection is deleted, so that touching it throws.
const bare = `
  for (const name of [
    'Date', 'Intl', 'WeakRef', 'FinalizationRegistry', 'console', 'Atomics', 'SharedArrayBuffer',
    'WebAssembly', 'eval', 'Function',
  ]) delete globalThis[name]
  delete Math.random
  for (const [type, names] of [
    [String, ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize']],
    [Number, ['toLocaleString']], [Array, ['toLocaleString']], [Object, ['toLocaleString']],
  ]) for (const name of names) delete type.prototype[name]
`
const yaml = readFileSync(join(root, 'examples/color.yaml'), 'utf8')
const world: Omit<Scenario, 'plan'> = {
  script: [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'colorapi:2.0' },
  ],
  pods: { startup: '8s' },
  app: { 'colorapi:1.0': { body: { status: 'ok' } }, 'colorapi:2.0': { body: { status: 'nok' } } },
  traffic: { requestsPerSecond: 20 },
  seed: 7,
}

let realm = createContext({})

beforeAll(async () => {
  const bundle = await bundled()
  realm = createContext({})
  runInContext(bare, realm)
  runInContext(bundle, realm)
})

describe('the library in a realm without time, chance, locale or host', () => {
  it('reads YAML and runs a whole simulation, the same as outside', () => {
    const inside = inRealm(
      `doors.simulate({ plan: doors.parseManifests(${JSON.stringify(yaml)}).plan, ...${JSON.stringify(world)} })`,
    )
    const { plan } = parseManifests(yaml)
    if (plan === null) throw new Error('examples/color.yaml makes no plan')
    const outside = simulate({ plan, ...world })
    expect(outside.end.phase).toBe('Degraded')
    expect(inside).toEqual(JSON.parse(JSON.stringify(outside)))
  })

  it('is really bare', () => {
    expect(() => inRealm('Date.now()')).toThrow('Date is not defined')
    expect(() => inRealm('setTimeout(() => 1)')).toThrow('setTimeout is not defined')
    expect(() => inRealm('Math.random()')).toThrow('Math.random is not a function')
    expect(() => inRealm("'a'.localeCompare('b')")).toThrow('localeCompare is not a function')
  })
})

/** What an expression gives in the realm, where `doors` holds all that the library exports; as plain data. */
function inRealm(expression: string): unknown {
  return JSON.parse(runInContext(`JSON.stringify(${expression})`, realm))
}

async function bundled(): Promise<string> {
  const doors = ['index.ts', 'yaml/index.ts'].map((door) => `export * from './src/${door}'`)
  const built = await build({
    absWorkingDir: root,
    stdin: { contents: doors.join('\n'), resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'doors',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}
