import { describe, expect, it } from 'vitest'
import { uniform } from '../../../src/chance/uniform.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { commitWaits } from '../../application/argocd/refresh/waits.ts'
import { planOf } from './given.ts'

const [before, after] = [planOf('app:v1'), planOf('app:v2')]

/** Somewhere in a period of the resync, once the beginning is forgotten. */
const pushedAt = (seed: number): number => 600 + 120 * uniform(seed, 'push', 0)

/** Seconds from the push to the first canary pod. */
function waited(seed: number, webhook: boolean): number {
  const at = pushedAt(seed)
  const { moments } = simulate({
    plan: before,
    commits: [{ at: `${at}s`, plan: after, webhook }],
    seed,
    until: `${at + 300}s`,
  })
  const canary = moments.find(({ world }) => (world.rollout?.replicaSets.length ?? 0) > 1)
  return (canary?.at ?? Number.NaN) / 1000 - at
}

describe('from push to the first canary pod', () => {
  it('a webhook leaves nothing to wait for', () => {
    for (let seed = 0; seed < 20; seed++) expect(waited(seed, true)).toBeLessThan(0.02)
  })

  // How long polling takes is tested over 10,000 seeds where it is decided.
  it('a poll takes as long as the closed form says, and never 300 s', () => {
    const { mean, deviation } = commitWaits()
    const seeds = Array.from({ length: Number(process.env.PUSHES ?? 150) }, (_, seed) => seed)
    const all = seeds.map((seed) => waited(seed, false))
    const found = all.reduce((sum, one) => sum + one, 0) / all.length
    expect(Math.abs(found - mean)).toBeLessThan((4 * deviation) / Math.sqrt(all.length))
    expect(Math.max(...all)).toBeLessThan(300)
  })
})
