import { beginWatching, type Watching } from '../../../src/cli/watch/watching.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { canary } from '../given.ts'

/** Somebody who watches four pods that start in 5 s, updated at 60 s; 10 seconds a second. */
export function watching(): Watching {
  const { plan } = parseManifests(canary)
  if (plan === null) throw new Error('the sample is valid')
  const script = [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
  ] as const
  return beginWatching({ plan, script, pods: { startup: '5s' }, until: '720h' }, 10)
}
