import { behaviours } from './behaviour.ts'
import type { Campaign, Tally } from './campaign.ts'

// What functions did, as lines of a file that runs, and shards of them, add to; and as a table.

/** Whether the row at an index is in a shard such as `3/8`, the third of eight. */
export function isOfShard(index: number, shard: string): boolean {
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number)
  if (part === undefined || of === undefined || part < 1 || part > of) {
    throw new Error(`--shard ${shard} is none: the third of eight is 3/8`)
  }
  return index % of === part - 1
}

/** A tally as a line of a file. */
export function writtenTally(tally: Tally, campaign: Campaign): string {
  return `${JSON.stringify({ ...tally, campaign })}\n`
}

/** What a campaign has found so far; what others found in the same file is left out. */
export function talliesOf(written: string, campaign: Campaign): readonly Tally[] {
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Tally & { readonly campaign: Campaign })
    .filter(({ campaign: of }) => JSON.stringify(of) === JSON.stringify(campaign))
}

/** The table of functions by what they do, in the order of their names. */
export function tallyTable(tallies: readonly Tally[]): string {
  const all = behaviours.map((one) => tallies.reduce((sum, { counts }) => sum + counts[one], 0))
  const most = Math.max(0, ...tallies.map(({ slowest }) => slowest))
  return [
    line('function', [...behaviours, 'slowest']),
    ...tallies.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(tallyLine),
    line(`all ${tallies.length}`, [...all, `${most} ms`]),
  ].join('\n')
}

/** One line of it. */
export function tallyLine({ name, counts, slowest }: Tally): string {
  return line(name, [...behaviours.map((one) => counts[one]), `${slowest} ms`])
}

function line(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(36) + cells.map((cell) => String(cell).padStart(13)).join('')
}
