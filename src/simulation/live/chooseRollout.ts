import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectName, objectNamespace } from '../objectsNow.ts'

/** The Rollout that is meant among the objects; null, and reported, if that is not one. */
export function chooseRollout(
  all: readonly JsonObject[],
  wanted: string | undefined,
  report: (found: Diagnostic) => void,
): JsonObject | null {
  const rollouts = all.filter(({ kind }) => kind === 'Rollout')
  const names = rollouts.map((one) => `${objectNamespace(one)}/${objectName(one)}`).join(', ')
  const meant =
    wanted === undefined
      ? rollouts
      : rollouts.filter((one) =>
          [objectName(one), `${objectNamespace(one)}/${objectName(one)}`].includes(wanted),
        )
  const [rollout, ...others] = meant
  if (rollout !== undefined && others.length === 0) return rollout
  if (rollouts.length === 0) {
    const hint = 'kubectl get rollout,rs,pod,svc,analysisrun,experiment -o json prints them all.'
    report(errorIn('rollout', 'no-rollout', 'there is no Rollout among the objects', hint))
  } else if (rollout === undefined) {
    // Whatever else was handed over may take for ever to print.
    const named = typeof wanted === 'string' ? JSON.stringify(wanted) : 'of that name'
    const message = `there is no Rollout ${named} among the objects`
    report(errorIn('rollout', 'no-such-rollout', message, `There is ${names}.`))
  } else {
    const hint = 'Name one: { now, rollout }.'
    report(errorIn('rollout', 'several-rollouts', `there are several Rollouts: ${names}`, hint))
  }
  return null
}
