import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { type CollectedTest, createCollector } from './collect.ts'

type Files = Readonly<Record<string, () => Promise<unknown>>>
type Evaluate = (require: (name: string) => unknown, module: { exports: { files: Files } }) => void

/**
 * The tests under a folder, with all that they import in one script: to evaluate it again is to load the source
 * anew, tables and all.
 */
export async function bundleTests(
  root: string,
  paths: readonly string[],
): Promise<() => Promise<readonly CollectedTest[]>> {
  const lines = paths.map((path) => `${JSON.stringify(path)}: () => import('./${path}'),`)
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export const files = { ${lines.join('\n')} }`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: doors(root),
    plugins: [ownAddress],
    logLevel: 'error',
  })
  const text = outputFiles[0]?.text ?? ''
  const evaluate = new Script(`(require, module, exports = module.exports) => {${text}\n}`, {
    filename: join(root, 'tests.cjs'),
  })
  const packages = await packagesOf(Object.values(metafile.outputs).flatMap((one) => one.imports))
  return async () => {
    const { vitest, inFile, tests } = createCollector()
    const module = { exports: { files: {} as Files } }
    const load = evaluate.runInThisContext() as Evaluate
    load((name) => (name === 'vitest' ? vitest : packages.get(name)), module)
    for (const [path, file] of Object.entries(module.exports.files)) await inFile(path, file)
    return tests
  }
}

function doors(root: string): Record<string, string> {
  const subPaths = ['expr', 'yaml', 'fast-check', 'vitest']
  const door = (path: string): string => resolve(root, 'src', path)
  return Object.fromEntries([
    ...subPaths.map((path) => [`rollout-sim/${path}`, door(`${path}/index.ts`)]),
    ['rollout-sim', door('index.ts')],
  ])
}

const ownAddress: Plugin = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const url = JSON.stringify(pathToFileURL(path).href)
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
}

async function packagesOf(
  imports: readonly { readonly path: string }[],
): Promise<ReadonlyMap<string, unknown>> {
  const require = createRequire(import.meta.url)
  const names = [...new Set(imports.map(({ path }) => path))].filter((name) => name !== 'vitest')
  const load = async (name: string): Promise<readonly [string, unknown]> =>
    name.startsWith('node:') ? [name, require(name)] : [name, await import(name)]
  return new Map(await Promise.all(names.map(load)))
}
