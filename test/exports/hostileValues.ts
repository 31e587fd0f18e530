/** Values that nobody means, each made afresh, for whoever is handed one may keep it. */
export const hostileValues: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => -0,
  () => 0,
  () => -1,
  () => 0.1,
  () => 2 ** 31,
  () => 2 ** 53,
  () => 1e300,
  () => 10n ** 30n,
  () => true,
  () => false,
  () => '',
  () => ' ',
  () => '\u0000\uD800',
  () => 'constructor',
  () => '__proto__',
  () => '5m',
  () => '-5%',
  () => '9'.repeat(400),
  () => 'x'.repeat(100_000),
  () => yaml,
  () => `${yaml}---\n${yaml}`,
  () => [],
  () => [[]],
  () => [null],
  () => [undefined, Number.NaN],
  () => [yaml],
  () => new Array(5),
  () => Array.from({ length: 100_000 }, (_, index) => index),
  () => Array.from({ length: 100_000 }, () => ({ at: 1, weight: 1, image: 'web:1' })),
  () => ({}),
  () => Object.create(null),
  () => ({ toString: null, valueOf: null }),
  () => ({ length: 2 ** 32 }),
  () => ({ plan: null, diagnostics: [] }),
  () => ({ moments: [], end: {}, diagnostics: [] }),
  () => ({ moments: [{}], end: { at: '5m' }, diagnostics: [{}], script: [], at: () => null }),
  () => ({ rollout: {}, manifests: [] }),
  () => ({ rollout: { strategy: { kind: 'canary' } }, manifests: [null] }),
  () => ({ kind: 'Rollout', metadata: null, spec: [] }),
  () => ({ items: [null, 1, {}] }),
  () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}'),
  () => Object.freeze({ kind: 'Rollout', spec: Object.freeze({}) }),
  () => Buffer.from(yaml),
  () => new Uint8Array(64),
  () => new Map([['kind', 'Rollout']]),
  () => new Set([1]),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => /a(b)*/g,
  () => new Error('hostile'),
  () => Promise.resolve(1),
  () => Symbol('hostile'),
  () => Symbol.iterator,
  () => () => {},
  () =>
    function named(): number {
      return 1
    },
  () => class Rollout {},
  () =>
    new (class Rollout {
      readonly kind = 'Rollout'
    })(),
  () => new Proxy({}, {}),
  () => new Proxy([], { get: (target, key) => (key === 'length' ? 3 : Reflect.get(target, key)) }),
  () => revoked(),
  () => ({
    get kind(): string {
      throw new HostilityError()
    },
  }),
  () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new HostilityError()
        },
        has: () => {
          throw new HostilityError()
        },
      },
    ),
  () => circle(),
  () => circularList(),
  () => shared(40),
  () => deep(5000, (inner) => ({ spec: inner })),
  () => deep(5000, (inner) => [inner]),
  () => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`),
  () => new String('boxed'),
  () => new Number(5),
  () => Object.assign(() => {}, { kind: 'Rollout', spec: {} }),
]

/** What a host's own getters throw: nobody else throws it, and nobody has to catch it. */
export class HostilityError extends Error {
  override readonly name = 'HostilityError'
}

const yaml = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec: { replicas: 4, strategy: { canary: { steps: [{ setWeight: 25 }] } } }
`

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function circle(): object {
  const object: Record<string, unknown> = { kind: 'Rollout' }
  object.owner = object
  object.spec = { of: object }
  return object
}

function circularList(): unknown[] {
  const list: unknown[] = [1]
  list.push(list)
  return list
}

/** A few objects, and as many paths through them as atoms. */
function shared(levels: number): object {
  let inner: object = { v: 1 }
  for (let level = 0; level < levels; level++) inner = { x: inner, y: inner }
  return inner
}

function deep(levels: number, around: (inner: unknown) => unknown): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = around(value)
  return value
}
