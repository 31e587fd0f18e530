import { expect, it } from 'vitest'
import { canonicalPodTemplate, podTemplateHash } from '../../src/fingerprint/podTemplate.ts'
import type { JsonObject } from '../../src/units/json.ts'

const withSpec = (spec: JsonObject): string => canonicalPodTemplate({ spec })

it('prints a template as the typed objects of Kubernetes would', () => {
  const template = {
    spec: {
      containers: [
        {
          readinessProbe: { grpc: { port: 9000 }, periodSeconds: 0 },
          resources: { limits: { memory: '1024Mi', cpu: 0.5 } },
          image: 'app:v1',
          name: 'app',
          colour: 'blue',
        },
      ],
      nodeSelector: {},
    },
    metadata: { labels: { b: '2', a: '1' }, creationTimestamp: null },
  }
  expect(canonicalPodTemplate(template)).toBe(
    '{"metadata":{"labels":{"a":"1","b":"2"}},"spec":{"containers":[{"name":"app","image":"app:v1",' +
      '"resources":{"limits":{"cpu":"500m","memory":"1Gi"}},' +
      '"readinessProbe":{"grpc":{"port":9000,"service":null}}}]}}',
  )
})

it('prints an empty template as what Go cannot leave out', () => {
  expect(canonicalPodTemplate({})).toBe('{"metadata":{},"spec":{"containers":null}}')
})

it('prints a divisor even where none was given', () => {
  const env = [{ name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } }]
  expect(withSpec({ containers: [{ name: 'c', env }] })).toContain(
    '"resourceFieldRef":{"resource":"limits.cpu","divisor":"0"}',
  )
})

it('embeds the source of a volume in the volume', () => {
  const claim = { spec: { resources: { requests: { storage: '1.5Gi' } } } }
  expect(
    withSpec({
      volumes: [
        { configMap: { defaultMode: 420, name: 'cm' }, name: 'a' },
        { name: 'b', ephemeral: { volumeClaimTemplate: claim } },
        { name: 'c', iscsi: { iqn: 'q', targetPortal: 'p' } },
      ],
      containers: [],
    }),
  ).toBe(
    '{"metadata":{},"spec":{"volumes":[{"name":"a","configMap":{"name":"cm","defaultMode":420}},' +
      '{"name":"b","ephemeral":{"volumeClaimTemplate":{"metadata":{},"spec":{"resources":{"requests":{"storage":"1536Mi"}}}}}},' +
      '{"name":"c","iscsi":{"targetPortal":"p","iqn":"q","lun":0}}],"containers":[]}}',
  )
})

it('does not change its hash for a spelling that means the same', () => {
  const hashOf = (cpu: string | number): string =>
    podTemplateHash({ spec: { containers: [{ name: 'c', resources: { limits: { cpu } } }] } })
  expect(hashOf('0.5')).toBe(hashOf('500m'))
  expect(hashOf(0.5)).toBe(hashOf('500m'))
  expect(hashOf('501m')).not.toBe(hashOf('500m'))
})

it('tells a collision count of 0 from none', () => {
  const template = { metadata: { labels: { app: 'demo' } } }
  const hashes = [undefined, 0, 1, 256].map((count) => podTemplateHash(template, count))
  expect(new Set(hashes).size).toBe(4)
})
