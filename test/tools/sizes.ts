// npm run size   what an import costs those who bundle for a browser, from the built package.
// Fails if one costs more than it may: a value that is worked out when a file is loaded, and that no bundler can
// leave out, drags in all it speaks of.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './sources.ts'

/** What one import costs, and what it may cost: kilobytes, minified and gzipped. */
export interface Size {
  readonly imported: string
  readonly from: string
  readonly kilobytes: number
  readonly atMost: number
}

/** Each import with the most that it may cost, a little above what it does. */
export const budgets: readonly (readonly [imported: string, from: string, atMost: number])[] = [
  ['basicCanary', 'rollout-sim', 2],
  ['routerKinds', 'rollout-sim', 6],
  ['servedShare', 'rollout-sim', 7],
  ['judgeKayenta', 'rollout-sim', 7],
  ['transition', 'rollout-sim', 49],
  ['simulate', 'rollout-sim', 284],
  ['evaluateExpression', 'rollout-sim/expr', 44],
  ['parseManifests', 'rollout-sim/yaml', 136],
]

/** What an import costs with everything behind it, in bytes, minified and gzipped. */
export async function bytesOf(imported: string, from: string, folder: string): Promise<number> {
  const contents = `import { ${imported} } from '${from}'\nconsole.log(${imported})`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    write: false,
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  return gzipSync(code, { level: 9 }).length
}

/** The sizes as a table, and the line of each that is too large. */
export function sizeTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ imported, from, kilobytes, atMost }) => {
    const what = `{ ${imported} } from '${from}'`.padEnd(48)
    const verdict = kilobytes > atMost ? '  TOO LARGE' : ''
    return `${what}${kilobytes.toFixed(1).padStart(6)} kB  at most ${String(atMost).padStart(3)}${verdict}`
  })
  return ['minified and gzipped:', ...rows].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes: Size[] = []
  for (const [imported, from, atMost] of budgets) {
    sizes.push({ imported, from, kilobytes: (await bytesOf(imported, from, root)) / 1000, atMost })
  }
  console.log(sizeTable(sizes))
  if (sizes.some(({ kilobytes, atMost }) => kilobytes > atMost)) process.exitCode = 1
}
