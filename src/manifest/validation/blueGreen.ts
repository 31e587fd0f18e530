import { numberIn, textIn } from '../../document/fields.ts'
import { defaults } from '../defaults.ts'
import { objectionsToAntiAffinity } from './antiAffinity.ts'
import type { Objection, Rule } from './objection.ts'
import { sameServiceTwice, strategyObjection } from './strategyField.ts'

const tooFew =
  "This rollout's revision history limit can not be smaller than " +
  "the rollout's scale down limit"

/** `strategy.blueGreen`. */
export const objectionsToBlueGreen: Rule = ({ spec, blueGreen }) => {
  if (blueGreen === null) return []
  const objections: Objection[] = []
  const active = textIn(blueGreen, 'activeService')
  if (active === textIn(blueGreen, 'previewService')) {
    objections.push(
      strategyObjection(
        'same-service',
        'blueGreen',
        ['activeService'],
        { type: 'invalid', value: active },
        sameServiceTwice('active', 'preview'),
        'Name two Services, or leave previewService out.',
      ),
    )
  }
  const limit = numberIn(blueGreen, 'scaleDownDelayRevisionLimit')
  if (
    limit !== null &&
    (numberIn(spec, 'revisionHistoryLimit') ?? defaults.revisionHistoryLimit) < limit
  ) {
    objections.push(
      strategyObjection(
        'revision-limit',
        'blueGreen',
        ['scaleDownDelayRevisionLimit'],
        { type: 'invalid', value: limit },
        tooFew,
        `Raise spec.revisionHistoryLimit to ${limit} or more.`,
      ),
    )
  }
  return [...objections, ...objectionsToAntiAffinity(blueGreen, 'blueGreen')]
}
