import type { StuckView } from '../../../../src/questions/stuck/obstacle.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import { instant } from '../../../../src/units/time.ts'
import { canaryPlan } from '../given.ts'

/** A view of a Rollout in the middle of an update, with this of its state. */
export function viewWith(changes: (rollout: RolloutState) => Partial<RolloutState>): StuckView {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]')
  const script = [{ at: '1m', setImage: 'web:2' }]
  const world = simulate({ plan, script, until: '2m' }).at('90s')
  if (world === null || world.rollout === null) throw new Error('no Rollout')
  const rollout = { ...world.rollout, ...changes(world.rollout) }
  return { world: { ...world, rollout }, rollout, at: instant(90_000) }
}
