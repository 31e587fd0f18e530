// node test/soak/run.mjs NAME NODE-FLAG [ARGUMENT …]
// Runs a script of this folder as one plain file: what compiles TypeScript on the way would count as memory.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const [name, flag, ...args] = process.argv.slice(2)
const outfile = fileURLToPath(
  new URL(`../../node_modules/.cache/soak/${name}.mjs`, import.meta.url),
)
buildSync({
  entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
})
const { status } = spawnSync(process.execPath, [flag, outfile, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
