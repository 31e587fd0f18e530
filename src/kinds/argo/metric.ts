import { labelSelector, objectMeta } from '../kubernetes/metadata.ts'
import { podTemplateSpec } from '../kubernetes/podTemplate.ts'
import {
  always,
  anything,
  flag,
  given,
  goStruct,
  integer,
  intOrString,
  list,
  long,
  map,
  named,
  type Shape,
  text,
} from '../shape.ts'

// A metric as the controller serialises it before it puts arguments in: Argo's types, field for
// field in their order. The order is visible: of several tags that cannot be resolved the last one
// is reported.

const authentication = goStruct('v1alpha1.Authentication', {
  sigv4: goStruct('v1alpha1.Sigv4Config', { region: text, profile: text, roleArn: text }),
  oauth2: goStruct('v1alpha1.OAuth2Config', {
    tokenUrl: text,
    clientId: text,
    clientSecret: text,
    scopes: list(text),
  }),
  basicAuth: goStruct('v1alpha1.BasicAuthConfig', { username: text, password: text }),
})

const headers = list(
  goStruct('v1alpha1.WebMetricHeader', { key: always(text), value: always(text) }),
)

const prometheus = goStruct('v1alpha1.PrometheusMetric', {
  address: text,
  query: text,
  authentication,
  timeout: given(long),
  insecure: flag,
  headers,
  rangeQuery: given(
    goStruct('v1alpha1.PrometheusRangeQueryArgs', {
      start: text,
      end: text,
      step: named('v1alpha1.DurationString'),
    }),
  ),
})

const scopeDetail = goStruct('v1alpha1.ScopeDetail', {
  scope: always(text),
  region: always(text),
  step: always(long),
  start: text,
  end: text,
})

const kayenta = goStruct('v1alpha1.KayentaMetric', {
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

const web = goStruct('v1alpha1.WebMetric', {
  method: named('v1alpha1.WebMetricMethod'),
  url: always(text),
  headers,
  body: text,
  timeoutSeconds: long,
  jsonPath: text,
  insecure: flag,
  jsonBody: given(anything),
  authentication,
})

const datadog = goStruct('v1alpha1.DatadogMetric', {
  interval: named('v1alpha1.DurationString'),
  query: text,
  queries: map(text),
  formula: text,
  apiVersion: text,
  aggregator: text,
  secretRef: goStruct('v1alpha1.SecretRef', { name: text, namespaced: flag }),
  requestTimeout: named('v1alpha1.DurationString'),
})

const podFailurePolicy = goStruct('v1.PodFailurePolicy', {
  rules: always(
    list(
      goStruct('v1.PodFailurePolicyRule', {
        action: always(named('v1.PodFailurePolicyAction')),
        onExitCodes: given(
          goStruct('v1.PodFailurePolicyOnExitCodesRequirement', {
            containerName: given(text),
            operator: always(named('v1.PodFailurePolicyOnExitCodesOperator')),
            values: always(list(integer)),
          }),
        ),
        onPodConditions: list(
          goStruct('v1.PodFailurePolicyOnPodConditionsPattern', {
            type: always(named('v1.PodConditionType')),
            status: always(named('v1.ConditionStatus')),
          }),
        ),
      }),
    ),
  ),
})

const successPolicy = goStruct('v1.SuccessPolicy', {
  rules: always(
    list(
      goStruct('v1.SuccessPolicyRule', {
        succeededIndexes: given(text),
        succeededCount: given(integer),
      }),
    ),
  ),
})

const jobSpec = goStruct('v1.JobSpec', {
  parallelism: given(integer),
  completions: given(integer),
  activeDeadlineSeconds: given(long),
  podFailurePolicy: given(podFailurePolicy),
  successPolicy: given(successPolicy),
  backoffLimit: given(integer),
  backoffLimitPerIndex: given(integer),
  maxFailedIndexes: given(integer),
  selector: given(labelSelector),
  manualSelector: given(flag),
  template: always(podTemplateSpec),
  ttlSecondsAfterFinished: given(integer),
  completionMode: given(named('v1.CompletionMode')),
  suspend: given(flag),
  podReplacementPolicy: given(named('v1.PodReplacementPolicy')),
  managedBy: given(text),
})

const cloudWatch = goStruct('v1alpha1.CloudWatchMetric', {
  interval: named('v1alpha1.DurationString'),
  metricDataQueries: always(
    list(
      goStruct('v1alpha1.CloudWatchMetricDataQuery', {
        id: text,
        expression: given(text),
        label: given(text),
        metricStat: given(
          goStruct('v1alpha1.CloudWatchMetricStat', {
            metric: goStruct('v1alpha1.CloudWatchMetricStatMetric', {
              dimensions: list(
                goStruct('v1alpha1.CloudWatchMetricStatMetricDimension', {
                  name: text,
                  value: text,
                }),
              ),
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

export const metricShape: Shape = goStruct('v1alpha1.Metric', {
  name: always(text),
  interval: named('v1alpha1.DurationString'),
  initialDelay: named('v1alpha1.DurationString'),
  count: given(intOrString),
  successCondition: text,
  failureCondition: text,
  failureLimit: given(intOrString),
  inconclusiveLimit: given(intOrString),
  consecutiveErrorLimit: given(intOrString),
  provider: always(
    goStruct('v1alpha1.MetricProvider', {
      prometheus: given(prometheus),
      kayenta: given(kayenta),
      web: given(web),
      datadog: given(datadog),
      wavefront: given(goStruct('v1alpha1.WavefrontMetric', { address: text, query: text })),
      newRelic: given(
        goStruct('v1alpha1.NewRelicMetric', {
          profile: text,
          query: always(text),
          timeout: given(long),
        }),
      ),
      job: given(goStruct('v1alpha1.JobMetric', { metadata: objectMeta, spec: always(jobSpec) })),
      cloudWatch: given(cloudWatch),
      graphite: given(goStruct('v1alpha1.GraphiteMetric', { address: text, query: text })),
      influxdb: given(goStruct('v1alpha1.InfluxdbMetric', { profile: text, query: text })),
      skywalking: given(
        goStruct('v1alpha1.SkyWalkingMetric', {
          address: text,
          query: text,
          interval: named('v1alpha1.DurationString'),
        }),
      ),
      plugin: map(anything),
    }),
  ),
  consecutiveSuccessLimit: given(intOrString),
})
