import { flagIn, recordIn, recordsIn, textIn, textOrNull } from '../../../document/fields.ts'
import { parseGoDuration } from '../../../go/duration.ts'
import type { JsonObject } from '../../../units/json.ts'
import type { GitRepositorySpec } from './gitRepository.ts'

/** Reads the `spec` of a GitRepository that the API server has accepted. */
export function readGitRepository(spec: JsonObject): GitRepositorySpec {
  const ref = recordIn(spec, 'ref')
  const interval = parseGoDuration(textIn(spec, 'interval'))
  return {
    url: textIn(spec, 'url'),
    interval: interval.ok ? interval.nanoseconds : 0n,
    ref: {
      branch: textIn(ref, 'branch'),
      tag: textIn(ref, 'tag'),
      semver: textIn(ref, 'semver'),
      name: textIn(ref, 'name'),
      commit: textIn(ref, 'commit'),
    },
    ignore: textOrNull(spec, 'ignore'),
    suspend: flagIn(spec, 'suspend') === true,
    secretRef: textIn(recordIn(spec, 'secretRef'), 'name'),
    include: recordsIn(spec, 'include').map((one) => textIn(recordIn(one, 'repository'), 'name')),
  }
}
