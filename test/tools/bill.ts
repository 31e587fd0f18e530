// npm run bill   what is in the package, and what comes with it: the bill of materials. Fails if something is that should not be.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './sources.ts'

/** The parts of package.json that name files or packages. */
export interface Manifest {
  readonly version: string
  readonly exports: { readonly [door: string]: unknown }
  readonly bin: { readonly [command: string]: string }
  readonly dependencies: { readonly [name: string]: string }
}

/** A package of the lock file. */
export interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const allowed = [
  /^dist\/[\w.-]+\.(?:js|cjs|d\.ts|d\.cts)$/,
  /^dist\/cli\/[\w.-]+\.js$/,
  /^(?:package\.json|LICENSE|(?:README|CHANGELOG|SECURITY|CONTRIBUTING)\.md)$/,
  // What the README leads to.
  /^docs\/[\w./-]+\.(?:md|svg|json)$/,
  /^examples\/[\w./-]+\.(?:ts|txt|yaml|json|csv)$/,
]

/** Files that have no business in the package. */
export function strangersIn(files: readonly string[]): readonly string[] {
  return files.filter((file) => !allowed.some((form) => form.test(file)))
}

/** Files that package.json sends people to and that are not in the package. */
export function missingFrom(manifest: Manifest, files: readonly string[]): readonly string[] {
  const named = [...targetsIn(manifest.exports), ...Object.values(manifest.bin)]
  const wanted = named.map((path) => path.replace(/^\.\//, ''))
  return [...new Set(wanted)].filter((path) => !files.includes(path))
}

function targetsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsIn) : []
}

/** What is installed with the package, dependencies of dependencies too: a line each. */
export function billOf(
  manifest: Manifest,
  lock: { readonly [path: string]: Locked & { readonly dependencies?: Manifest['dependencies'] } },
): readonly string[] {
  const lines = new Map<string, string>()
  const add = (name: string): void => {
    const found = lock[`node_modules/${name}`]
    if (found === undefined || lines.has(name)) return
    const script = found.hasInstallScript === true ? '  RUNS AN INSTALL SCRIPT' : ''
    lines.set(
      name,
      `${name}@${found.version}  ${found.license ?? '?'}  ${found.integrity}${script}`,
    )
    Object.keys(found.dependencies ?? {}).forEach(add)
  }
  Object.keys(manifest.dependencies).forEach(add)
  return [...lines.values()].sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(said)
  const files: string[] = packed.files.map(({ path }: { readonly path: string }) => path)
  const problems = [
    ...strangersIn(files).map((path) => `${path} is in the package and should not be`),
    ...missingFrom(manifest, files).map(
      (path) => `${path} is named in package.json and is not there`,
    ),
  ]
  const bill = billOf(manifest, lock.packages)
  if (bill.some((line) => line.includes('INSTALL SCRIPT')))
    problems.push('something runs on install')
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
  console.log(`${packed.id}: ${files.length} files, ${kilobytes(packed.size)} packed, `)
  console.log(`${kilobytes(packed.unpackedSize)} unpacked; with it come`)
  for (const line of bill) console.log(`  ${line}`)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}
