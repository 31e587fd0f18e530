import { labelSelector } from '../kubernetes/metadata.ts'
import {
  always,
  anything,
  flag,
  given,
  integer,
  intOrString,
  list,
  map,
  orNull,
  type Shape,
  struct,
  text,
} from '../shape.ts'

// Argo Rollouts' types, field for field in their order.

const stringMatch = struct({ exact: text, prefix: text, regex: text })

const runMetadata = struct({ labels: map(text), annotations: map(text) })

const analysisArguments = list(
  struct({
    name: always(text),
    value: text,
    valueFrom: given(
      struct({
        podTemplateHashValue: given(text),
        fieldRef: given(struct({ fieldPath: always(text) })),
      }),
    ),
  }),
)

const dryRun = list(struct({ metricName: always(text) }))

const analysis = struct({
  templates: list(struct({ templateName: always(text), clusterScope: given(flag) })),
  args: analysisArguments,
  dryRun,
  measurementRetention: list(struct({ metricName: always(text), limit: always(integer) })),
  analysisRunMetadata: given(runMetadata),
})

const experimentTemplate = struct({
  name: always(text),
  specRef: always(text),
  replicas: given(integer),
  metadata: runMetadata,
  selector: given(labelSelector),
  weight: given(integer),
  service: given(struct({ name: text })),
})

const experiment = struct({
  templates: always(list(experimentTemplate)),
  duration: text,
  analyses: list(
    struct({
      name: always(text),
      templateName: always(text),
      clusterScope: given(flag),
      args: analysisArguments,
      requiredForCompletion: flag,
    }),
  ),
  dryRun,
  analysisRunMetadata: runMetadata,
  scaleDownDelaySeconds: given(integer),
})

const headerRoute = struct({
  name: text,
  match: list(struct({ headerName: always(text), headerValue: orNull(stringMatch) })),
})

const mirrorRoute = struct({
  name: always(text),
  match: list(
    struct({ method: given(stringMatch), path: given(stringMatch), headers: map(stringMatch) }),
  ),
  percentage: given(integer),
})

export const canaryStep: Shape = struct({
  setWeight: given(integer),
  pause: given(struct({ duration: given(intOrString) })),
  experiment: given(experiment),
  analysis: given(analysis),
  setCanaryScale: given(
    struct({ weight: given(integer), replicas: given(integer), matchTrafficWeight: flag }),
  ),
  setHeaderRoute: given(headerRoute),
  setMirrorRoute: given(mirrorRoute),
  plugin: given(struct({ name: always(text), config: given(anything) })),
})
