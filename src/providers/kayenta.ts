import { always, flag, goStruct, list, long, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import { after, between, seconds } from '../units/time.ts'
import { type Answer, failed, inFlight, judged } from './answer.ts'
import { errorOf, isTimeout, millisecondsOf, objectOf, unfit } from './given.ts'
import { type AsynchronousProvider, type Request, usual } from './provider.ts'

const scopeDetail = goStruct('v1alpha1.ScopeDetail', {
  scope: always(text),
  region: always(text),
  step: always(long),
  start: text,
  end: text,
})

const kayentaMetric = goStruct('v1alpha1.KayentaMetric', {
  address: always(text),
  application: always(text),
  canaryConfigName: always(text),
  metricsAccountName: always(text),
  configurationAccountName: always(text),
  storageAccountName: always(text),
  threshold: always(
    goStruct('v1alpha1.KayentaThreshold', { pass: always(long), marginal: always(long) }),
  ),
  scopes: always(
    list(
      goStruct('v1alpha1.KayentaScope', {
        name: always(text),
        controlScope: always(scopeDetail),
        experimentScope: always(scopeDetail),
      }),
    ),
  ),
  lookback: flag,
})

/** How long the provider waits before it asks Kayenta again. */
const POLL = seconds(15)

/**
 * Kayenta. A number, or `{"score": 87.5, "after": 40}`, is the score of a canary that is complete
 * that many seconds after its start; `{"status": 500}` is an answer that is not 200. The score, cut
 * to a whole number, is judged by the metric's `threshold`, not by conditions.
 */
export const kayenta: AsynchronousProvider = {
  ...usual,
  kind: 'asynchronous',
  key: 'kayenta',
  shape: pointer(kayentaMetric),
  deviations: {
    'v1alpha1.KayentaMetric': { demands: ['threshold'] },
    'v1alpha1.KayentaScope': { demands: ['controlScope', 'experimentScope'] },
  },
  run,
  resume,
  // The original only logs that it does nothing here.
  terminate: ({ resumeAt }) => inFlight(resumeAt),
}

function run({ given, at }: Request): Answer {
  if (isJsonObject(given) && typeof given.status === 'number' && given.status !== 200) {
    return failed('Invalid Response')
  }
  const error = errorOf(given)
  return error === null ? inFlight(after(at, POLL)) : failed(error)
}

function resume({ config, given, at, startedAt, resumeAt }: Request): Answer {
  const { score, wait } = canaryOf(given)
  if (wait === null) return unfit('kayenta', given)
  if (isTimeout(given) || between(startedAt, at) < wait) return inFlight(after(at, POLL))
  if (score === null) return failed('Missing Score')
  const whole = Math.trunc(score)
  const threshold = objectOf(config, 'threshold')
  const pass = Number(threshold.pass ?? 0)
  const marginal = Number(threshold.marginal ?? 0)
  const phase = whole >= pass ? 'Successful' : whole >= marginal ? 'Inconclusive' : 'Failed'
  return judged(phase, String(whole), '', resumeAt)
}

function canaryOf(given: Json): { readonly score: number | null; readonly wait: number | null } {
  if (typeof given === 'number') return { score: given, wait: 0 }
  if (!isJsonObject(given)) return { score: null, wait: 0 }
  return {
    score: typeof given.score === 'number' ? given.score : null,
    wait: millisecondsOf(given.after ?? 0),
  }
}
