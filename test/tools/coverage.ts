// What part of each room the tests run, from what `vitest run --coverage` has left; below the floors it fails.
// `npm run coverage` does both.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './sources.ts'

const floors = { lines: 98.5, branches: 95 }

/** What no test of the suite can run, or need not. */
const exceptions: Readonly<Record<string, string>> = {
  'src/cli/rollout-sim.ts': 'the file that is started: its tests start it as a process of its own',
  'src/cli/watch/screen.ts': 'a terminal: its test opens one in a process of its own',
}

interface Place {
  readonly start: { readonly line?: number; readonly column?: number }
}

/** Of a file, as Istanbul counts it. */
export interface FileCounts {
  readonly path: string
  readonly statementMap: Readonly<Record<string, Place>>
  readonly s: Readonly<Record<string, number>>
  readonly branchMap: Readonly<Record<string, { readonly locations: readonly Place[] }>>
  readonly b: Readonly<Record<string, readonly number[]>>
}

interface Count {
  readonly total: number
  readonly covered: number
}

/** Lines and branches that there are, and that are run. */
export interface Counts {
  readonly lines: Count
  readonly branches: Count
  /**
   * Branches that are none, where no test reaches them: a constant behind a `??`, for which the compiler asks wherever
   * a list is read by an index, and what says itself that it is `unreachable`.
   */
  readonly idle: number
}

/** What is run of one file. */
export function countsOf(file: FileCounts, text: string): Counts {
  const lines = new Map<number, number>()
  for (const [id, { start }] of Object.entries(file.statementMap)) {
    const line = start.line ?? 0
    lines.set(line, Math.max(lines.get(line) ?? 0, file.s[id] ?? 0))
  }
  const source = text.split('\n')
  const branches = Object.entries(file.branchMap).flatMap(([id, { locations }]) =>
    locations.map((place, index) => ({ place, times: file.b[id]?.[index] ?? 0 })),
  )
  const counted = branches.filter(({ place, times }) => times > 0 || !isIdle(place, source))
  return {
    lines: countOf([...lines.values()]),
    branches: countOf(counted.map(({ times }) => times)),
    idle: branches.length - counted.length,
  }
}

function countOf(times: readonly number[]): Count {
  return { total: times.length, covered: times.filter((count) => count > 0).length }
}

const constant = /^(?:''|"'"|-?\d+n?|null|undefined|true|false|\[\]|\{\}|never|start)(?![\w.([])/

function isIdle({ start: { line = 0, column = 0 } }: Place, source: readonly string[]): boolean {
  const own = source[line - 1] ?? ''
  const rest = own.slice(column)
  const before = `${source[line - 2] ?? ''}\n${own.slice(0, column)}`
  if (/\?\?\s*$/.test(before) && constant.test(rest)) return true
  return (/^default:\s*$/.test(rest) ? (source[line] ?? '') : rest).includes('unreachable(')
}

/** The counts of several files together. */
export function sumOf(counts: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number): number => counts.reduce((all, one) => all + of(one), 0)
  return {
    lines: { total: sum((one) => one.lines.total), covered: sum((one) => one.lines.covered) },
    branches: {
      total: sum((one) => one.branches.total),
      covered: sum((one) => one.branches.covered),
    },
    idle: sum((one) => one.idle),
  }
}

/** In per cent; a room without branches has all of them. */
export function percentOf({ total, covered }: Count): number {
  return total === 0 ? 100 : (100 * covered) / total
}

function report(): boolean {
  const file = join(root, 'node_modules/.cache/coverage/coverage-final.json')
  const files = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, FileCounts>)
  const rooms = new Map<string, Counts[]>()
  for (const one of files) {
    const path = relative(root, one.path)
    if (path in exceptions) continue
    const counts = countsOf(one, readFileSync(one.path, 'utf8'))
    const [, room = ''] = path.split('/')
    rooms.set(room, [...(rooms.get(room) ?? []), counts])
  }
  const all = sumOf([...rooms.values()].flat())
  const shown = (count: Count): string =>
    `${percentOf(count).toFixed(1)} %`.padStart(9) + `${count.covered}/${count.total}`.padStart(13)
  const row = (name: string, { lines, branches, idle }: Counts): string =>
    name.padEnd(14) + shown(lines) + shown(branches) + String(idle).padStart(11)
  console.log(`${''.padEnd(14)}${'lines'.padStart(22)}${'branches'.padStart(22)}       idle`)
  for (const [room, counts] of [...rooms].sort()) console.log(row(room, sumOf(counts)))
  console.log(row('all', all))
  for (const [path, reason] of Object.entries(exceptions)) console.log(`not ${path}: ${reason}`)
  const low = (['lines', 'branches'] as const).filter((one) => percentOf(all[one]) < floors[one])
  for (const one of low) console.log(`${one} are below ${floors[one]} %`)
  return low.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = report() ? 0 : 1
