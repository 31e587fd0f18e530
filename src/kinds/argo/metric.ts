import { always, goStruct, intOrString, named, pointer, type Shape, text } from '../shape.ts'

/**
 * A metric as the controller serialises it before it puts arguments in: Argo's type `Metric`, field
 * for field in its order. The order is visible: of several tags that cannot be resolved the last
 * one is reported. What may stand under `provider` is handed in.
 */
export function metricWith(provider: Shape): Shape {
  return goStruct('v1alpha1.Metric', {
    name: always(text),
    interval: named('v1alpha1.DurationString'),
    initialDelay: named('v1alpha1.DurationString'),
    count: pointer(intOrString),
    successCondition: text,
    failureCondition: text,
    failureLimit: pointer(intOrString),
    inconclusiveLimit: pointer(intOrString),
    consecutiveErrorLimit: pointer(intOrString),
    provider: always(provider),
    consecutiveSuccessLimit: pointer(intOrString),
  })
}
