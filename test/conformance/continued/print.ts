import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { periodic, scoreContinued } from './continued.ts'
import { memories } from './memory.ts'

const CUTS = 5

/** Cuts all traces of a folder, and prints file by file what became of it; false if one story is another. */
export function printContinued(directory: string, seed: number): boolean {
  const total = { all: 0, same: 0, skipped: 0, different: 0 }
  const remembered = new Map<string, number>()
  console.log(`continued: every trace cut at ${CUTS} instants, seed ${seed}`)
  for (const name of readdirSync(directory).filter(isTraces).sort()) {
    const score = scoreContinued(name, readFileSync(join(directory, name), 'utf8'), {
      cuts: CUTS,
      seed,
      every: 1,
    })
    const { all, same, skipped, different } = score
    const told = [...score.remembered].map(([memory, count]) => `${count} ${memory}`)
    console.log([`${name.replace('.ndjson', '')} ${same}/${all - skipped}`, ...told].join(', '))
    for (const line of different.slice(0, 3)) console.log(`  ${line}`)
    for (const [memory, count] of score.remembered) {
      remembered.set(memory, (remembered.get(memory) ?? 0) + count)
    }
    total.all += all
    total.same += same
    total.skipped += skipped
    total.different += different.length
  }
  const read = total.all - total.skipped
  console.log(`total ${total.all} cuts, at ${total.skipped} of them there is no Rollout`)
  console.log(`the same story from the text alone: ${total.same}/${read}`)
  for (const [memory, count] of remembered) {
    const says =
      [...memories, periodic].find(({ name }) => name === memory)?.says ?? 'more than one of these'
    console.log(`the same with what no object holds, ${memory} (${says}): ${count}`)
  }
  console.log(`another story: ${total.different}`)
  return total.different === 0
}

function isTraces(name: string): boolean {
  return /^(traces-|wide-minimal|world-minimal).*\.ndjson$/.test(name)
}
