import { numberIn } from '../../document/fields.ts'
import { defaults } from '../defaults.ts'
import { notNegative } from './numbers.ts'
import { objection, type Rule } from './objection.ts'

/** `spec.replicas`. */
export const replicasRule: Rule = ({ spec }) =>
  notNegative(['spec', 'replicas'], numberIn(spec, 'replicas') ?? defaults.replicas)

/** `minReadySeconds`, `revisionHistoryLimit`, `progressDeadlineSeconds`. */
export const durationsRule: Rule = ({ spec }) => {
  const ready = numberIn(spec, 'minReadySeconds') ?? 0
  const deadline = numberIn(spec, 'progressDeadlineSeconds') ?? defaults.progressDeadlineSeconds
  const objections = [
    ...notNegative(['spec', 'minReadySeconds'], ready),
    ...notNegative(
      ['spec', 'revisionHistoryLimit'],
      numberIn(spec, 'revisionHistoryLimit') ?? defaults.revisionHistoryLimit,
    ),
    ...notNegative(['spec', 'progressDeadlineSeconds'], deadline),
  ]
  if (deadline > ready) return objections
  return [
    ...objections,
    objection(
      'deadline-too-short',
      ['spec', 'progressDeadlineSeconds'],
      { type: 'invalid', value: deadline },
      'must be greater than minReadySeconds',
      `Write ${ready + 1} or more: a pod needs ${ready} s of readiness to become available.`,
    ),
  ]
}
