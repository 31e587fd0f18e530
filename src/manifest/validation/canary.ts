import { flagIn, intOrStringIn, numberIn, recordIn, textIn } from '../../document/fields.ts'
import { int64Of } from '../../go/intOrString.ts'
import { hasProvider } from '../../kinds/argo/trafficRouting.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { intOrString } from '../../kinds/shape.ts'
import type { IntOrString } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToAntiAffinity } from './antiAffinity.ts'
import type { Objection, ObjectionCode, RolloutBlocks, Rule } from './objection.ts'
import { objectionsToPingPong } from './pingPong.ts'
import { objectionsToSteps } from './steps.ts'
import { sameServiceTwice, strategyObjection } from './strategyField.ts'

/** `strategy.canary`: the strategy as a whole, then its steps. */
export const objectionsToCanary: Rule = (blocks) => {
  const { canary } = blocks
  if (canary === null) return []
  return [
    ...surge(canary),
    ...sameService(canary),
    ...objectionsToPingPong(blocks),
    ...requiredServices(blocks),
    ...scaling(blocks),
    ...objectionsToSteps(blocks),
    ...objectionsToAntiAffinity(canary, 'canary'),
  ]
}

function say(
  code: ObjectionCode,
  field: string,
  complaint: Complaint,
  detail: string,
  hint: string,
): Objection {
  return strategyObjection(code, 'canary', field.split('.'), complaint, detail, hint)
}

function surge(canary: JsonObject): readonly Objection[] {
  const maxSurge = intOrStringIn(canary, 'maxSurge')
  const maxUnavailable = intOrStringIn(canary, 'maxUnavailable')
  if (configured(maxSurge) !== 0n || configured(maxUnavailable) !== 0n) return []
  const detail = 'MaxSurge and MaxUnavailable both can not be zero'
  const hint = 'No pod could ever be exchanged: raise one of the two.'
  const complaint = { type: 'invalid', value: maxSurge, shape: intOrString } as const
  return [say('surge-and-unavailable-zero', 'maxSurge', complaint, detail, hint)]
}

// The default is "25", a text without its percent sign; only a whole percentage or number is one at
// all.
function configured(value: IntOrString | null): bigint {
  if (value === null) return 25n
  return int64Of(typeof value === 'string' && /^[0-9]+%$/.test(value) ? value.slice(0, -1) : value)
}

function sameService(canary: JsonObject): readonly Objection[] {
  const stable = textIn(canary, 'stableService')
  if (stable === '' || stable !== textIn(canary, 'canaryService')) return []
  const detail = sameServiceTwice('stable', 'canary')
  const complaint = { type: 'invalid', value: stable } as const
  return [say('same-service', 'stableService', complaint, detail, 'Name two Services.')]
}

function requiredServices({ canary, routing }: RolloutBlocks): readonly Objection[] {
  if (!needsServices(canary, routing)) return []
  const detail = 'Canary service and Stable service must to be set to use Traffic Routing'
  const hint = 'This traffic router shifts weight between two Services: name both.'
  return ['stableService', 'canaryService']
    .filter((field) => textIn(canary, field) === '')
    .map((field) => say('service-required', field, { type: 'invalid', value: '' }, detail, hint))
}

function needsServices(canary: JsonObject | null, routing: JsonObject | null): boolean {
  if (routing === null) return false
  const pingPong = recordIn(canary, 'pingPong') !== null
  if (hasProvider(routing, 'alb') && !pingPong) return true
  const istio = recordIn(routing, 'istio')
  if (istio !== null && recordIn(istio, 'destinationRule') === null && !pingPong) return true
  return (['smi', 'apisix', 'ambassador', 'nginx', 'appMesh', 'traefik'] as const).some(
    (provider) => hasProvider(routing, provider),
  )
}

function scaling({ canary, routing }: RolloutBlocks): readonly Objection[] {
  const objections: Objection[] = []
  const delay = numberIn(canary, 'scaleDownDelaySeconds')
  const dynamic = flagIn(canary, 'dynamicStableScale') === true
  const complain = (code: ObjectionCode, field: string, value: number | true, detail: string) =>
    objections.push(say(code, field, { type: 'invalid', value }, detail, hints[code] ?? ''))
  if (routing === null) {
    const only = 'can only be used with traffic routing'
    if (delay !== null) {
      const field = 'scaleDownDelaySeconds'
      complain('routing-required', field, delay, `Canary scaleDownDelaySeconds ${only}`)
    }
    if (dynamic) {
      complain('routing-required', 'dynamicStableScale', true, `Canary dynamicStableScale ${only}`)
    }
    return objections
  }
  if (delay !== null && dynamic) {
    const detail = 'Canary dynamicStableScale cannot be used with scaleDownDelaySeconds'
    complain('stable-scale-and-delay', 'dynamicStableScale', true, detail)
  }
  const max = numberIn(routing, 'maxTrafficWeight')
  if (max !== null && !hasProvider(routing, 'nginx') && !hasProvider(routing, 'plugins')) {
    const detail = 'Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins'
    complain('max-weight-unsupported', 'trafficRouting.maxTrafficWeight', max, detail)
  }
  return objections
}

const hints: { readonly [K in ObjectionCode]?: string } = {
  'routing-required': 'Add trafficRouting, or leave the field out.',
  'stable-scale-and-delay':
    'Leave one of the two out; abortScaleDownDelaySeconds keeps the canary after an abort.',
  'max-weight-unsupported': 'Leave it out: weights are percent.',
}
