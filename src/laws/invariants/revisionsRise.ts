import { sameJson } from '../../units/sameJson.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, newOf } from '../readings/passage.ts'

export const revisionsRise: Invariant = everyPassage(
  'revisions rise',
  'Revisions never go back, and the newest template has the highest one, which the Rollout ' +
    'carries.',
  ({ now, was }) => {
    // Another selector, and the Rollout begins anew.
    const begun = was === null || !sameJson(now.spec.selector, was.spec.selector)
    if (!begun && now.revision < was.revision) {
      return `revision ${was.revision} became ${now.revision}`
    }
    const fresh = newOf(now)
    if (fresh === null || now.failure !== '') return null
    if (fresh.revision !== now.revision) {
      return (
        `the Rollout is at revision ${now.revision}, its newest ReplicaSet at ` +
        `${fresh.revision}`
      )
    }
    const rival = now.replicaSets.find((one) => one !== fresh && one.revision >= fresh.revision)
    return rival === undefined
      ? null
      : `${rival.name} has revision ${rival.revision}, the newest ReplicaSet ${fresh.revision}`
  },
)
