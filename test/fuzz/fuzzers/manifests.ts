import { admitManifests, type JsonObject, readManifests, simulate } from 'rollout-sim'
import { fuzzer, shown } from '../fuzzer.ts'
import { sound } from '../given.ts'
import { spoiled } from '../hostileJson.ts'

/** Manifests as a grammar has them, with another value in a field or two; what is a plan is run. */
export const manifests = fuzzer<readonly JsonObject[]>({
  about: 'manifests: fields of the right names, and values that nobody writes there',
  input: (draw) => spoiled(sound(draw).manifests, draw, 1 + draw(2), 12),
  feed(given) {
    const admitted = admitManifests(given)
    if (admitted.plan !== null) run(admitted.plan)
    const { plan } = readManifests(given)
    if (plan === null) return 'refused'
    return 'taken'
  },
  show: shown,
})

function run(plan: NonNullable<ReturnType<typeof admitManifests>['plan']>): void {
  simulate({
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: '30s', setImage: 'web:2' },
    ],
    until: '3m',
  })
}
