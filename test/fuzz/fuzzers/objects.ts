import { admitManifests, readManifests } from 'rollout-sim'
import { damaged } from '../../exports/damage.ts'
import { hostileValues } from '../../exports/hostileValues.ts'
import { fuzzer } from '../fuzzer.ts'
import { sound } from '../given.ts'

/** Objects in memory, with what no JSON holds among them. */
export const objects = fuzzer<readonly unknown[]>({
  about: 'objects: manifests with circles, dates, proxies and the like within',
  input(draw) {
    const value = (): unknown => {
      const one = hostileValues[draw(hostileValues.length)]?.()
      // The largest are dear, and the same every time.
      return isLarge(one) && draw(50) > 0 ? [] : one
    }
    let given: unknown = sound(draw).manifests
    for (let damages = 1 + draw(3); damages > 0; damages--) {
      given = damaged(given, value(), draw, 1 + draw(9))
    }
    return given as readonly unknown[]
  },
  feed(given) {
    admitManifests(given)
    return readManifests(given).plan === null ? 'refused' : 'taken'
  },
  show: () => 'the seed tells it',
})

function isLarge(value: unknown): boolean {
  try {
    return Array.isArray(value) && value.length > 1000
  } catch {
    // A proxy that has been revoked does not even say what it is.
    return false
  }
}
