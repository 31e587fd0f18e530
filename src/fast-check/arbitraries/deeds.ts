import fc, { type Arbitrary } from 'fast-check'
import { formatTime } from '../../go/timeText.ts'
import type { ScriptAction } from '../../simulation/scenario.ts'
import { upTo } from './amounts.ts'
import type { Surroundings } from './surroundings.ts'
import { verbs } from './verbs.ts'

/**
 * Anything that happens to a Rollout from outside: what people type, files that are applied,
 * patches in the middle of an update, a Rollout that is deleted, pods that are lost or not ready
 * for a while.
 */
export function deeds({ images, changes = [] }: Surroundings): Arbitrary<ScriptAction> {
  const patches = changes.map(({ patch }): ScriptAction => ({ patch }))
  const commits = changes.map(({ manifests }): ScriptAction => ({ apply: manifests }))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 14, arbitrary: verbs(images) },
    { weight: 2, arbitrary: losses },
    { weight: 1, arbitrary: unready },
    ...(changes.length === 0
      ? []
      : [
          { weight: 2, arbitrary: fc.constantFrom(...patches) },
          { weight: 2, arbitrary: fc.constantFrom(...commits) },
          { weight: 1, arbitrary: fc.constant<ScriptAction>({ delete: true }) },
        ]),
  )
}

const roles = fc.constantFrom<object>({}, { role: 'stable' }, { role: 'canary' })

const losses: Arbitrary<ScriptAction> = fc
  .tuple(upTo(1, 4), roles)
  .map(([count, whose]) => ({ lose: { ...whose, count } }))

const unready: Arbitrary<ScriptAction> = fc
  .tuple(upTo(1, 4), upTo(1, 90))
  .map(([count, seconds]) => ({ unready: { count, for: formatTime(seconds * 1000) } }))
