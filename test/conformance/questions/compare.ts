import type { Figures } from '../../../src/questions/compare/figures.ts'
import { compare } from '../../../src/questions/compare.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** Both sides, where they differ, and that the other way round it is the same. */
export const compareFacts: Facts = (input, expected) => {
  const [before, after] = [scenarioIn(input, input.yamlOld), scenarioIn(input, input.yamlNew)]
  const [release] = compare(before, after).releases
  const [back] = compare(after, before).releases
  if (release === undefined || back === undefined) throw new Error('nothing was compared')
  const old = sideOf(release.before)
  const next = sideOf(release.after)
  const asked = Object.keys((expected.old ?? {}) as object)
  const differs = asked.filter((name) => Reflect.get(old, name) !== Reflect.get(next, name))
  const differenceOf = ({ changes }: typeof release): number =>
    inSeconds(changes.find(({ figure }) => figure === 'duration')?.difference ?? 0)
  const negates = release.changes.every(
    ({ difference }, index) =>
      difference === null || -difference === back.changes[index]?.difference,
  )
  return {
    old,
    new: next,
    differ: differs,
    swapped: { secondsDifference: differenceOf(back), negates },
    same: differs.length === 0,
  }
}

function sideOf(figures: Figures): object {
  const { duration, oldPodsGoneAfter, backAfter, peakPods, minAvailable } = figures
  return {
    seconds: inSeconds(duration),
    oldPodsGoneAfter: inSeconds(oldPodsGoneAfter),
    secondsToAllOld: inSeconds(backAfter),
    peakPods,
    minAvailable,
    failedRequests: figures.failedRequests,
    refusedRequests: figures.refusedRequests,
    phase: figures.phase,
  }
}
