import { labelSelector, objectMeta } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  anything,
  flag,
  given,
  integer,
  intOrString,
  list,
  map,
  type Shape,
  struct,
  text,
} from '../shape.ts'

// A metric as the controller serialises it before it puts arguments in: Argo's types, field for
// field in their order. The order is visible: of several tags that cannot be resolved the last one
// is reported.

const authentication = struct({
  sigv4: struct({ region: text, profile: text, roleArn: text }),
  oauth2: struct({ tokenUrl: text, clientId: text, clientSecret: text, scopes: list(text) }),
  basicAuth: struct({ username: text, password: text }),
})

const headers = list(struct({ key: always(text), value: always(text) }))

const prometheus = struct({
  address: text,
  query: text,
  authentication,
  timeout: given(integer),
  insecure: flag,
  headers,
  rangeQuery: given(struct({ start: text, end: text, step: text })),
})

const scopeDetail = struct({
  scope: always(text),
  region: always(text),
  step: always(integer),
  start: text,
  end: text,
})

const kayenta = struct({
  address: always(text),
  application: always(text),
  canaryConfigName: always(text),
  metricsAccountName: always(text),
  configurationAccountName: always(text),
  storageAccountName: always(text),
  threshold: always(struct({ pass: always(integer), marginal: always(integer) })),
  scopes: always(
    list(
      struct({
        name: always(text),
        controlScope: always(scopeDetail),
        experimentScope: always(scopeDetail),
      }),
    ),
  ),
  lookback: flag,
})

const web = struct({
  method: text,
  url: always(text),
  headers,
  body: text,
  timeoutSeconds: integer,
  jsonPath: text,
  insecure: flag,
  jsonBody: given(anything),
  authentication,
})

const datadog = struct({
  interval: text,
  query: text,
  queries: map(text),
  formula: text,
  apiVersion: text,
  aggregator: text,
  secretRef: struct({ name: text, namespaced: flag }),
  requestTimeout: text,
})

const jobSpec = struct({
  parallelism: given(integer),
  completions: given(integer),
  activeDeadlineSeconds: given(integer),
  podFailurePolicy: given(anything),
  successPolicy: given(anything),
  backoffLimit: given(integer),
  backoffLimitPerIndex: given(integer),
  maxFailedIndexes: given(integer),
  selector: given(labelSelector),
  manualSelector: given(flag),
  template: always(podTemplateSpec),
  ttlSecondsAfterFinished: given(integer),
  completionMode: given(text),
  suspend: given(flag),
  podReplacementPolicy: given(text),
  managedBy: given(text),
})

const cloudWatch = struct({
  interval: text,
  metricDataQueries: always(
    list(
      struct({
        id: text,
        expression: given(text),
        label: given(text),
        metricStat: given(
          struct({
            metric: struct({
              dimensions: list(struct({ name: text, value: text })),
              metricName: text,
              namespace: given(text),
            }),
            period: intOrString,
            stat: text,
            unit: text,
          }),
        ),
        period: given(intOrString),
        returnData: given(flag),
      }),
    ),
  ),
})

export const metricShape: Shape = struct({
  name: always(text),
  interval: text,
  initialDelay: text,
  count: given(intOrString),
  successCondition: text,
  failureCondition: text,
  failureLimit: given(intOrString),
  inconclusiveLimit: given(intOrString),
  consecutiveErrorLimit: given(intOrString),
  provider: always(
    struct({
      prometheus: given(prometheus),
      kayenta: given(kayenta),
      web: given(web),
      datadog: given(datadog),
      wavefront: given(struct({ address: text, query: text })),
      newRelic: given(struct({ profile: text, query: always(text), timeout: given(integer) })),
      job: given(struct({ metadata: objectMeta, spec: always(jobSpec) })),
      cloudWatch: given(cloudWatch),
      graphite: given(struct({ address: text, query: text })),
      influxdb: given(struct({ profile: text, query: text })),
      skywalking: given(struct({ address: text, query: text, interval: text })),
      plugin: map(anything),
    }),
  ),
  consecutiveSuccessLimit: given(intOrString),
})
