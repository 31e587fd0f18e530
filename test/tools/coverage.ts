// What part of each room the tests run, from what `vitest run --coverage` has left; below the floors it fails.
// `npm run coverage` does both.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './sources.ts'

const floors = { lines: 98.5, branches: 95 }

type Counted = 'lines' | 'branches'
type Counts = { readonly [K in Counted]: { readonly total: number; readonly covered: number } }

/** Of each room its files' counts together, and of all rooms. */
export function roomsOf(summary: Readonly<Record<string, Counts>>): ReadonlyMap<string, Counts> {
  const rooms = new Map<string, Counts>()
  for (const [path, counts] of Object.entries(summary)) {
    if (path === 'total') continue
    const [, room = ''] = relative(root, path).split('/')
    for (const name of [room.endsWith('.ts') ? '(doors)' : room, 'all']) {
      rooms.set(name, added(rooms.get(name), counts))
    }
  }
  return rooms
}

function added(sum: Counts | undefined, { lines, branches }: Counts): Counts {
  if (sum === undefined) return { lines, branches }
  const of = (counted: Counted, more: Counts[Counted]): Counts[Counted] => ({
    total: sum[counted].total + more.total,
    covered: sum[counted].covered + more.covered,
  })
  return { lines: of('lines', lines), branches: of('branches', branches) }
}

/** In per cent; a room without branches has all of them. */
export function percentOf({ total, covered }: Counts[Counted]): number {
  return total === 0 ? 100 : (100 * covered) / total
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'node_modules/.cache/coverage/coverage-summary.json')
  const rooms = roomsOf(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Counts>)
  const shown = (counts: Counts[Counted]): string =>
    `${percentOf(counts).toFixed(1)} %`.padStart(10) +
    `${counts.covered}/${counts.total}`.padStart(15)
  console.log(`${'room'.padEnd(14)}${'lines'.padStart(25)}${'branches'.padStart(25)}`)
  for (const [room, { lines, branches }] of [...rooms].sort()) {
    console.log(room.padEnd(14) + shown(lines) + shown(branches))
  }
  const all = rooms.get('all')
  const low = (['lines', 'branches'] as const).filter(
    (counted) => all === undefined || percentOf(all[counted]) < floors[counted],
  )
  for (const counted of low) console.log(`${counted} are below ${floors[counted]} %`)
  process.exitCode = low.length === 0 ? 0 : 1
}
