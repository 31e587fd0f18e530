// tsx test/tools/sampleCases.ts FROM TO   fills TO with a fair sample of the case files in FROM
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A sample is no larger than this, and a file smaller than that is taken as it is. */
const LIMIT = 10_000_000
const SMALL = 350_000

/** One file of cases by name, with its size in bytes and its rows. */
export interface SampledFile {
  readonly name: string
  readonly size: number
  readonly lines: readonly string[]
}

/**
 * Every k-th row of the files that are large, with the smallest k that keeps the whole within `limit` bytes.
 * Small files, and those that are one JSON document, stay complete.
 */
export function sample(
  files: readonly SampledFile[],
  limit: number = LIMIT,
  small: number = SMALL,
): readonly SampledFile[] {
  const rows = files.reduce((sum, { lines }) => sum + lines.length, 0)
  for (let every = 1; every <= rows; every++) {
    const sampled = withOwnTraces(files.map((file) => thinned(file, every, small)))
    if (sampled.reduce((sum, { size }) => sum + size, 0) <= limit) return sampled
  }
  throw new Error(`the complete files alone exceed ${limit} bytes`)
}

function thinned(file: SampledFile, every: number, small: number): SampledFile {
  if (file.size <= small || !file.name.endsWith('.ndjson')) return file
  let index = 0
  return only(file, () => index++ % every === 0)
}

// A printed tree belongs to an instant of a trace: it is of no use without it.
function withOwnTraces(files: readonly SampledFile[]): readonly SampledFile[] {
  const traces = files.filter(({ name }) => name.startsWith('traces-'))
  const ids = new Set(traces.flatMap(({ lines }) => lines.map(idOf)))
  return files.map((file) =>
    file.name === 'trees.ndjson' ? only(file, (line) => ids.has(idOf(line))) : file,
  )
}

function only({ name, lines }: SampledFile, isKept: (line: string) => boolean): SampledFile {
  const kept = lines.filter(isKept)
  const size = kept.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
  return { name, size, lines: kept }
}

function idOf(line: string): string {
  return /"id":"([^"]*)"/.exec(line)?.[1] ?? ''
}

function read(directory: string, name: string): SampledFile {
  const path = join(directory, name)
  const lines = readFileSync(path, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return { name, size: statSync(path).size, lines }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from, to, ...names] = process.argv
  if (from === undefined || to === undefined) {
    throw new Error('usage: tsx test/tools/sampleCases.ts FROM TO [NAME]…')
  }
  const wanted = (name: string): boolean =>
    /\.(nd)?json$/.test(name) && (names.length === 0 || names.includes(name))
  mkdirSync(to, { recursive: true })
  // The step is found over all files, so that a later sample of more of them fits the earlier one.
  const all = readdirSync(from).filter((name) => /\.(nd)?json$/.test(name))
  for (const { name, lines } of sample(all.map((name) => read(from, name)))) {
    if (wanted(name)) writeFileSync(join(to, name), lines.map((line) => `${line}\n`).join(''))
  }
}
